import type { ITerraformDependable } from 'cdktf';
import type { CircuitBreaker } from './circuit-breaker';
import type { IGatewayService } from './gateway-service';

/** The managed identity with which a service authenticates at a backend. */
export interface BackendIdentity {
  /** Whom the token is meant for, such as `https://cognitiveservices.azure.com`. */
  readonly resource: string;
  /**
   * Client id of a user-assigned identity of the service.
   * @default - the system-assigned identity
   */
  readonly clientId?: string;
}

/** Properties of `GatewayBackend`. */
export interface GatewayBackendProps {
  /** Gateway of the backend. */
  readonly gateway: IGatewayService;
  /** Name by which policies refer to it: letters, digits, '-' and '_'. */
  readonly backendName: string;
  /** Host that requests go to, such as that of a Foundry project. Always over https. */
  readonly hostName: string;
  /**
   * Path that what callers ask for is appended to, such as `/openai/v1`.
   * @default - none
   */
  readonly path?: string;
  /**
   * What the service authenticates with at the backend, apart from policies: statements that call the backend by themselves
   * need it.
   * @default - nothing: policies authenticate
   */
  readonly identity?: BackendIdentity;
  /**
   * When to stop calling a failing host. Not in the Consumption tier.
   * @default - no circuit breaker
   */
  readonly circuitBreaker?: CircuitBreaker;
  /**
   * What must exist before the backend, and is deleted after it, such as a role of the gateway on what it leads to.
   * @default - nothing beyond the gateway
   */
  readonly dependables?: ITerraformDependable[];
}

import type { IGatewayService } from './gateway-service';

/** What is known about an existing backend or backend pool. */
export interface GatewayBackendAttributes {
  /** Gateway of the backend. */
  readonly gateway: IGatewayService;
  /** Name by which policies refer to it. */
  readonly backendName: string;
  /**
   * Hosts that the backend sends requests to.
   * @default - not known, so they are not compared with the host of a target
   */
  readonly hosts?: string[];
}

import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { IModelDeployment } from '../../foundry/model/content-filter-interface';
import type { FoundryModel } from '../../foundry/model/foundry-model';
import type { CircuitBreaker } from '../../ingress/gateway/routes/circuit-breaker';

/** One account that serves a model. */
export interface GatewayModelDeployment {
  /** The account, new or existing. The identity of the gateway gets the right to call its models. */
  readonly account: IFoundryAccount;
  /**
   * The deployment, if this app creates it: it then exists before the gateway leads to it.
   * @default - a deployment that exists
   */
  readonly deployment?: IModelDeployment;
  /**
   * 0 to 100. Accounts with a higher number are called only while the breakers of all those with a lower number are open.
   * @default - all are equal
   */
  readonly priority?: number;
  /**
   * 0 to 100: its weight among those with the same priority.
   * @default - all are equal
   */
  readonly weight?: number;
  /**
   * When to stop calling it.
   * @default - after one status 401, 403, 429 or 5xx in ten seconds where another account serves the model, else after three of 429 or 5xx; for ten seconds, or as long as `Retry-After` says
   */
  readonly circuitBreaker?: CircuitBreaker;
  /**
   * Whether it has no circuit breaker at all. Not where priorities differ: without one, the next priority is never called.
   * @default false
   */
  readonly withoutCircuitBreaker?: boolean;
}

/**
 * A model of a gateway: one list of them makes backends, pools, what callers may use, what discovery answers and what
 * connections say.
 */
export interface GatewayModel {
  /** Name that callers use: in agents, the part after the slash. Letters, digits, '-', '_' and '.', 2 to 64 of them. */
  readonly modelName: string;
  /**
   * Name of the deployment, the same in every account. Only where the path names the model (`ModelSurface.AZURE_OPENAI`) it
   * may differ from `modelName`: a body is passed on as it is.
   * @default - `modelName`
   */
  readonly deploymentName?: string;
  /**
   * What is deployed, for discovery and the metadata of connections.
   * @default - a model of OpenAI of that name, in a version that is not given
   */
  readonly model?: FoundryModel;
  /** Accounts that serve it, 1 to 30. More than one make a pool. */
  readonly deployments: GatewayModelDeployment[];
}

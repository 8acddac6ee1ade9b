import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The API of a gateway that holds the operations of Responses routes. It is not the one for messages of bots. */
export interface ResponsesApi {
  /** Full id of the API. */
  readonly apiId: string;
  /** First segments of the path on the gateway, such as `responses`. */
  readonly apiPath: string;
  /** Whether routes place `<base />`, the policy of the API, after their checks instead of before them. */
  readonly baseAfterChecks: boolean;
  /** Whether the policy of the API says how requests are forwarded. */
  readonly forwards: boolean;
  /** Whether an edge in front of the gateway allows its path. */
  readonly isBehindEdge: boolean;
  /** Constructs that must exist before a route. */
  readonly dependables: ITerraformDependable[];
  /** Called by every route; throws `DuplicateOperation` if another one has the operation id or path. */
  register(operationId: string, route: IConstruct): void;
  /** Called by an edge that allows its path. */
  allowAtEdge(): void;
}

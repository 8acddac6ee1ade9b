import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Grant } from '../../access/grant';
import type { Principal } from '../../access/principal';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/**
 * What applications can send Responses requests to: an Agent Application or an agent endpoint.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export interface IResponsesTarget extends IConstruct {
  /** Name of the application or agent. */
  readonly targetName: string;
  /** Project that it belongs to. */
  readonly project: IFoundryProject;
  /** Path of the Responses protocol on the project's host, URL-encoded, without query. */
  readonly responsesPath: string;
  /** Value of the `api-version` query parameter that goes with the path. */
  readonly responsesApiVersion: string;
  /** Where callers send requests without a gateway: `https://{host}{responsesPath}?api-version={responsesApiVersion}`. */
  readonly responsesEndpoint: string;
  /** What must exist before the target answers. */
  readonly dependables: ITerraformDependable[];
  /** Allows a principal to invoke it, and nothing else in the project: the least role that does. */
  grantInvoke(principal: Principal): Grant;
  /**
   * What prevents callers from using it; empty if it is ready or not known.
   *
   * @internal
   */
  _responsesProblems?(): string[];
}

import type { IAgentApplication } from './agent-application-base';
import type { IAgentDeployment } from './deployment-reference';

/** Properties of `ApplicationRouting`. */
export interface ApplicationRoutingProps {
  /** Application whose traffic is routed. */
  readonly application: IAgentApplication;
  /** Deployment that gets all traffic. */
  readonly deployment: IAgentDeployment;
}

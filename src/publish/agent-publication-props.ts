import type { IApiManagementGateway } from '../ingress/gateway/api-management-gateway-base';
import type { PublishOptions } from './publish-options';

/** Properties of `AgentPublication`. */
export interface AgentPublicationProps extends PublishOptions {
  /**
   * Gateway of the messages, such as an existing one of another team.
   * @default - none: messages go to the target's own endpoint
   */
  readonly gateway?: IApiManagementGateway;
}

import type { Construct } from 'constructs';
import type { IAgentApplication } from '../../agent/application/agent-application-base';
import { DeployedApplicationBase } from './deployed-application-base';

/**
 * Deployments and routing in an application that another construct made, or that was imported. Created by
 * `DeployedApplication.fromApplication`.
 *
 * @internal
 */
export class ExistingDeployedApplication extends DeployedApplicationBase {
  public constructor(
    scope: Construct,
    id: string,
    public readonly application: IAgentApplication,
  ) {
    super(scope, id);
  }
}

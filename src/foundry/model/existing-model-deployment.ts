import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { IModelDeployment } from './content-filter-interface';
import { MODEL_DEPLOYMENT_NAME } from './model-deployment-validation';

/**
 * A model deployment that exists already. Made by `ModelDeployment.fromDeploymentName`.
 *
 * @internal
 */
export class ExistingModelDeployment extends Construct implements IModelDeployment {
  public readonly dependables: ITerraformDependable[] = [];
  public readonly isBehindGateway = false;

  public constructor(
    scope: Construct,
    id: string,
    public readonly deploymentName: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('deploymentName', deploymentName, MODEL_DEPLOYMENT_NAME);
    problems.throwIfAny();
  }

  public get agentModelName(): string {
    return this.deploymentName;
  }
}

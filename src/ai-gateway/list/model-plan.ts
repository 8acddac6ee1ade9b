import type { GatewayModel, GatewayModelDeployment } from './gateway-model';

/** A deployment in one account, with what is the same for all of its model. */
export interface PlannedDeployment extends GatewayModelDeployment {
  readonly deploymentName: string;
  /** Whether other accounts serve the model, too. */
  readonly isPooled: boolean;
}

/** A model with all defaults resolved. */
export interface PlannedModel extends GatewayModel {
  readonly deploymentName: string;
  /** Who the model is from. */
  readonly format: string;
  readonly deployments: PlannedDeployment[];
}

/** Format of the models of OpenAI. */
export const OPENAI = 'OpenAI';

/** Resolves the defaults. */
export function planModels(models: readonly GatewayModel[]): PlannedModel[] {
  return models.map((model) => {
    const deploymentName = model.deploymentName ?? model.modelName;
    return {
      ...model,
      deploymentName,
      format: model.model?.format ?? OPENAI,
      deployments: model.deployments.map((deployment) => ({
        ...deployment,
        deploymentName,
        isPooled: model.deployments.length > 1,
      })),
    };
  });
}

import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import { DEFAULT_FILTER } from './content-filter-facts';
import type { ModelDeploymentOptions, ModelDeploymentProps } from './model-deployment-props';
import { ModelSku, ModelUpgrade } from './model-sku';

/** A model's deployment with all defaults resolved. */
export interface ModelDeploymentPlan extends Resolved<
  Placed<ModelDeploymentProps, 'tags'>,
  'capacity' | 'deploymentName' | 'sku' | 'versionUpgrade'
> {
  readonly contentFilterName: string;
}

/** Resolves the defaults. */
export function planModelDeployment(
  problems: Problems,
  deployment: IConstruct,
  given: ModelDeploymentProps,
): ModelDeploymentPlan {
  const props = inPlace(problems, deployment, given, 'tags');
  return {
    ...props,
    capacity: props.capacity ?? 1,
    contentFilterName: props.contentFilter?.filterName ?? DEFAULT_FILTER,
    deploymentName: nameOfModel(props),
    sku: props.sku ?? ModelSku.GLOBAL_STANDARD,
    versionUpgrade: props.versionUpgrade ?? ModelUpgrade.NEVER,
  };
}

/** Name by which agents call a model. */
export function nameOfModel({ deploymentName, model }: ModelDeploymentOptions): string {
  return deploymentName ?? model.modelName;
}

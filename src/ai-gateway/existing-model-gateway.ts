import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { armId, parseArmId, requireArmId, SHAPES } from '../core/azure/arm-id';
import { Problems } from '../core/validation/problems';
import { TOKEN_AUDIENCE } from './audience-rules';
import type { ConnectedModel } from './list/connected-model';
import { checkConnectedModels } from './list/connected-models-validation';
import type { ModelSurface } from './list/model-surface';
import { GATEWAY_TARGET } from './list/target-rules';
import type { ModelGatewayAttributes } from './model-gateway-attributes';
import type { IModelGateway } from './model-gateway-interface';
import { planSurface } from './model-gateway-plan';

/**
 * A model gateway of another stack or team. Created by `ModelGateway.fromModelGatewayAttributes`.
 *
 * @internal
 */
export class ExistingModelGateway extends Construct implements IModelGateway {
  public readonly targetUrl: string;
  public readonly gatewayId: string;
  public readonly apiName: string;
  public readonly surface: ModelSurface;
  public readonly models: ConnectedModel[];
  public readonly deploymentInPath: boolean;
  public readonly inferenceApiVersion?: string;
  public readonly audience: string;
  public readonly needsKey: boolean;
  /** Not known, so that a key is not refused. */
  public readonly takesKeys = true;
  /** Empty: it already exists. */
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: ModelGatewayAttributes) {
    super(scope, id);
    const { apiId, targetUrl, models } = attributes;
    const { surface, audience, facts } = planSurface(attributes);
    const problems = Problems.withProviderCheck(this);
    problems.demand({ apiId, targetUrl, models });
    requireArmId(problems, 'apiId', apiId, SHAPES.gatewayApi);
    problems.check('targetUrl', targetUrl, GATEWAY_TARGET);
    checkConnectedModels(problems, models);
    problems.check('audience', audience, TOKEN_AUDIENCE);
    problems.throwIfAny();

    this.targetUrl = targetUrl;
    const { names, ...place } = parseArmId(apiId, SHAPES.gatewayApi);
    this.gatewayId = armId({ ...place, names: names.slice(0, 1) }, SHAPES.gateway);
    this.apiName = names[1] ?? '';
    this.surface = surface;
    this.models = [...models];
    this.deploymentInPath = facts.deploymentInPath;
    this.inferenceApiVersion = attributes.inferenceApiVersion ?? facts.apiVersion;
    this.audience = audience;
    this.needsKey = attributes.needsKey ?? false;
  }

  /** All that were given: its own callers decide on their projects. */
  public modelsOf(): string[] {
    return this.models.map(({ modelName }) => modelName);
  }

  /** Not known, so that a connection is not refused. */
  public allowsProjectOf(): boolean {
    return true;
  }
}

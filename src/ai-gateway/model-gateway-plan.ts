import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../core/azure/stack-place';
import type { Resolved } from '../core/terraform/present';
import type { Problems } from '../core/validation/problems';
import { ModelOperation } from './list/model-operation';
import { type PlannedModel, planModels } from './list/model-plan';
import { ModelSurface } from './list/model-surface';
import { type SurfaceFacts, SURFACES } from './list/surface-facts';
import type { ModelGatewayProps } from './model-gateway-props';
import { MODELS_AUDIENCE } from './policy/routing';
import { type LoggingPlan, planLogging } from './telemetry/logging-plan';

type WithDefaults = Resolved<
  Placed<ModelGatewayProps, 'tenantId'>,
  | 'surface'
  | 'apiName'
  | 'operations'
  | 'audience'
  | 'estimatesPromptTokens'
  | 'accountAudience'
  | 'hostName'
  | 'foundryPrivateEndpoints'
  | 'logging'
  | 'statements'
>;

/** A model gateway with all defaults resolved. */
export interface ModelGatewayPlan extends WithDefaults {
  readonly facts: SurfaceFacts;
  readonly planned: PlannedModel[];
  /** What is logged; `logging` has what was given, which the rules need. */
  readonly logs: LoggingPlan;
  /** Path of the API, without slashes around it. */
  readonly apiPath: string;
}

/** Resolves the defaults. */
export function planModelGateway(problems: Problems, scope: IConstruct, given: ModelGatewayProps): ModelGatewayPlan {
  problems.demand({ gateway: given.gateway, models: given.models });
  const props = inPlace(problems, scope, given, 'tenantId');
  const { pathPrefix } = props;
  const { facts, ...spoken } = planSurface(props);
  return {
    ...props,
    ...spoken,
    facts,
    planned: planModels(props.models),
    apiName: props.apiName ?? facts.apiName,
    apiPath: pathPrefix === undefined ? facts.apiPath : `${pathPrefix}/${facts.apiPath}`,
    operations: props.operations ?? [ModelOperation.CHAT_COMPLETIONS],
    accountAudience: props.accountAudience ?? MODELS_AUDIENCE,
    hostName: props.hostName ?? props.gateway.gatewayHost,
    foundryPrivateEndpoints: props.foundryPrivateEndpoints ?? [],
    estimatesPromptTokens: props.estimatesPromptTokens ?? true,
    logging: props.logging ?? {},
    logs: planLogging(props.logging ?? {}),
    statements: props.statements ?? {},
  };
}

/** What callers speak, and whom their tokens are meant for. */
export function planSurface(props: Pick<ModelGatewayProps, 'surface' | 'audience'>) {
  const { surface = ModelSurface.OPENAI_V1, audience = MODELS_AUDIENCE } = props;
  return { surface, audience, facts: SURFACES[surface] };
}

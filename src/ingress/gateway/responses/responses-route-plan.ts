import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../../core/azure/stack-place';
import type { Resolved } from '../../../core/terraform/present';
import type { Problems } from '../../../core/validation/problems';
import { planResponses, type ResponsesPlan } from '../../../policy/responses/responses-plan';
import { derivedOperationId } from '../routes/agent-route-plan';
import type { ResponsesRouteProps } from './responses-route-props';

type PlacedRoute = Placed<ResponsesRouteProps, 'tenantId'>;

/** A route with all defaults resolved. */
export interface ResponsesRoutePlan extends Resolved<PlacedRoute, 'timeoutSeconds'> {
  /** Undefined if none is given and none can be derived. */
  readonly operationId: string | undefined;
  /** The checks of its requests. */
  readonly authentication: ResponsesPlan;
}

/** Resolves the defaults. */
export function planResponsesRoute(
  problems: Problems,
  route: IConstruct,
  given: ResponsesRouteProps,
): ResponsesRoutePlan {
  const props = inPlace(problems, route, given, 'tenantId');
  const { target, gateway, callers, exchange } = props;
  problems.demand({ target, gateway, callers });
  return {
    ...props,
    timeoutSeconds: props.timeoutSeconds ?? 240,
    operationId: props.operationId ?? derivedOperationId(target.targetName),
    authentication: planResponses({
      tenantId: props.tenantId,
      maxBodyBytes: props.maxBodyBytes,
      rateLimit: props.rateLimit,
      audience: exchange?.apiClientId,
      scopes: exchange?.scopes,
      appRoles: exchange?.appRoles,
      applicationIds: callers.filter(({ application }) => application !== undefined).map(({ clientId }) => clientId),
      userApplicationIds: callers.filter(({ users = [] }) => users.length > 0).map(({ clientId }) => clientId),
      apiVersions: props.apiVersions ?? [target.responsesApiVersion],
      asGateway: exchange !== undefined,
    }),
  };
}

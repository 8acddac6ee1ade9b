import type { IConstruct } from 'constructs';
import { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import { inPlace, type Placed } from '../../../core/azure/stack-place';
import type { Resolved } from '../../../core/terraform/present';
import { isLiteral } from '../../../core/terraform/tokens';
import type { Problems } from '../../../core/validation/problems';
import type { BotConnectorAuthenticationProps } from '../../../policy/bot-connector/bot-connector-authentication-props';
import { type BotConnectorPlan, channelsOf, planBotConnector } from '../../../policy/bot-connector/bot-connector-plan';
import type { AgentRouteProps } from './agent-route-props';

type PlacedRoute = Placed<AgentRouteProps, 'tenantIds'>;

/** A route with all defaults resolved. */
export interface AgentRoutePlan extends Resolved<PlacedRoute, 'appIdentity' | 'channels'> {
  /** Undefined if none is given and none can be derived. */
  readonly operationId: string | undefined;
  /** The checks for its messages, with the values of gateway and target. */
  readonly authentication: BotConnectorPlan;
}

/** Resolves the defaults. Reads the client id of the target, which throws if it was imported without. */
export function planRoute(problems: Problems, route: IConstruct, given: AgentRouteProps): AgentRoutePlan {
  const props = inPlace(problems, route, given, 'tenantIds');
  problems.demand({ target: props.target, gateway: props.gateway });
  return {
    ...props,
    appIdentity: props.appIdentity ?? BotAppIdentity.INSTANCE,
    channels: channelsOf(props),
    operationId: props.operationId ?? derivedOperationId(props.target.targetName),
    authentication: planBotConnector(authenticationProps(props)),
  };
}

/** The checks for messages of a route, with the values of gateway and target filled in. */
export function authenticationProps(props: PlacedRoute): BotConnectorAuthenticationProps {
  const { target, appIdentity, gateway } = props;
  const botAppId = appIdentity === BotAppIdentity.BLUEPRINT ? target.blueprintClientId : target.identityClientId;
  return {
    ...props,
    botAppId,
    apiVersions: props.apiVersions ?? [target.activityApiVersion],
    tenantHeader: props.tenantHeader ?? gateway.tenantHeader,
  };
}

/** An operation id from the name of a target; undefined if the name is known only after apply. */
export function derivedOperationId(targetName: string): string | undefined {
  return isLiteral(targetName) ? targetName.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-+|-+$/g, '') : undefined;
}

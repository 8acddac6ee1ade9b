import type { Construct } from 'constructs';
import type { gateways, IApiManagementGateway, IResponsesTarget } from '../../src';
import { present } from '../../src/internal';
import type { ResponsesSettings } from '../settings/messages-settings';
import { principalOf } from '../base/principal-of';

/** The route for the applications that settings let call an agent. */
export function responsesRoute(
  scope: Construct,
  id: string,
  gateway: IApiManagementGateway | undefined,
  target: IResponsesTarget,
  tenantId: string,
  { callers, ...settings }: ResponsesSettings,
): gateways.ResponsesRoute {
  return present(gateway, 'gateway').exposeResponses(scope, id, {
    ...settings,
    target,
    tenantId,
    callers: callers.map(({ application, users, ...caller }) => ({
      ...caller,
      application: application && principalOf(application),
      users: users?.map(principalOf),
    })),
  });
}

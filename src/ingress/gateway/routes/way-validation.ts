import type { IConstruct } from 'constructs';
import type { IFoundryProject } from '../../../foundry/existing/foundry-project-interface';
import { isLiteral } from '../../../core/terraform/tokens';
import type { Problems } from '../../../core/validation/problems';
import { madeName } from '../../../core/validation/rules';
import { warn } from '../../../core/validation/warn';
import { checkBackendHost, checkSameGateway } from './backend-validation';
import { ROUTE_CODES } from './codes';
import type { IGatewayBackend } from './gateway-backend-interface';
import type { IGatewayService } from './gateway-service';

/** The way from a gateway to the project of a target. */
export interface Way {
  readonly gateway: IGatewayService;
  readonly target: { readonly project: IFoundryProject };
  readonly backend?: IGatewayBackend;
}

const ADD_ENDPOINT =
  'list the account in accounts of the ingress, or add a FoundryPrivateEndpoint to the gateway ' +
  '(FoundryPrivateEndpoint.fromPrivateEndpointId for one that exists)';

const OPERATION_ID = madeName(
  ROUTE_CODES.InvalidOperationId,
  /^[a-zA-Z0-9]([a-zA-Z0-9-_]{0,78}[a-zA-Z0-9])?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, beginning and ending with a letter or digit",
  'set operationId',
);

/** Validates the id of a route's operation. `where` is where it can be set. */
export function checkOperationId(problems: Problems, operationId: string | undefined, where: string): void {
  problems.when(operationId === undefined, ROUTE_CODES.OperationIdUnknown, () => ({
    message: "the target's name is known only after apply, so no operation id can be derived from it",
    remedy: `set operationId of ${where}`,
  }));
  problems.check('operationId', operationId, OPERATION_ID);
}

/** Adds what prevents requests from reaching the project. */
export function checkWay(problems: Problems, { gateway, target, backend }: Way): void {
  const { account } = target.project;
  problems.when(
    account.publicNetworkAccess === false && !gateway.hasPrivatePathTo(account),
    ROUTE_CODES.ClosedAccountUnreachable,
    () => ({
      message: `the gateway has no private endpoint to Foundry account '${account.accountName}', whose public access is off`,
      remedy: ADD_ENDPOINT,
    }),
  );
  if (backend !== undefined) {
    checkSameGateway(problems, backend, gateway);
    checkBackendHost(problems, backend, target.project.host);
  }
}

/** Warns if it is not known whether requests reach the project. */
export function warnOfWay(route: IConstruct, { gateway, target }: Way): void {
  const { account } = target.project;
  if (account.publicNetworkAccess !== undefined || gateway.hasPrivatePathTo(account)) return;
  const { accountName } = account;
  const which = isLiteral(accountName) ? `account '${accountName}'` : 'an account that is known only after apply';
  warn(
    route,
    ROUTE_CODES.NoPrivatePath,
    `the gateway has no known private endpoint to Foundry ${which}; if the account's public access is off, messages cannot reach it; ` +
      ADD_ENDPOINT,
  );
}

import { sameArmId } from '../../../core/azure/arm-id';
import { type Problems, quote, type Rule } from '../../../core/validation/problems';
import { isLiteral, literals } from '../../../core/terraform/tokens';
import type { IGatewayService } from './gateway-service';
import type { IGatewayBackend } from './gateway-backend-interface';
import { ROUTE_CODES } from './codes';
import { madeName } from '../../../core/validation/rules';

/** A backend belongs to one service. */
export function checkSameGateway(
  problems: Problems,
  backend: Pick<IGatewayBackend, 'gatewayId' | 'node'>,
  gateway: Pick<IGatewayService, 'gatewayId' | 'node'>,
): void {
  problems.when(!sameArmId(backend.gatewayId, gateway.gatewayId), ROUTE_CODES.BackendOfOtherGateway, () => ({
    message: `${backend.node.path} is not a backend of ${gateway.node.path}`,
    remedy: 'create the backend in this gateway',
  }));
}

/** Requests carry the caller's token, so they must go only to the target's host. */
export function checkBackendHost(
  problems: Problems,
  { hosts, node }: Pick<IGatewayBackend, 'hosts' | 'node'>,
  host: string,
): void {
  if (!isLiteral(host)) return;
  for (const other of literals(hosts).filter((one) => one.toLowerCase() !== host.toLowerCase())) {
    problems.add(
      ROUTE_CODES.BackendOfOtherHost,
      `${node.path} sends requests to ${quote(other)}, but the host of the target's project is ${quote(host)}`,
      'set hostName of the backend to the host of the project: requests carry the token of the caller',
    );
  }
}

/** @see https://learn.microsoft.com/rest/api/apimanagement/backend/create-or-update */
export const BACKEND_NAME = madeName(
  ROUTE_CODES.InvalidBackendName,
  /^\w([\w-]{0,78}\w)?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, not beginning or ending with '-'",
  'rename it',
);

/** Path of a backend: API Management puts what follows the path of the API behind it. */
export const BACKEND_PATH: Rule = {
  code: ROUTE_CODES.InvalidBackendPath,
  rule: 'must begin with a slash and not end with one',
  remedy: "give it as '/openai/v1', without query",
  holds: (value) => /^(?:\/[\w.~-]+)+$/.test(value),
};

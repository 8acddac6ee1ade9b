import { sameArmId } from '../../../core/azure/arm-id';
import { type Problems, quote } from '../../../core/validation/problems';
import { isLiteral, literals } from '../../../core/terraform/tokens';
import type { IGatewayApi } from './gateway-api';
import type { IGatewayBackend } from './gateway-backend-interface';
import { ROUTE_CODES } from './codes';

/** A backend is known to its own service only. */
export function checkSameGateway(
  problems: Problems,
  backend: Pick<IGatewayBackend, 'gatewayId' | 'node'>,
  gateway: Pick<IGatewayApi, 'gatewayId' | 'node'>,
): void {
  problems.when(!sameArmId(backend.gatewayId, gateway.gatewayId), ROUTE_CODES.BackendOfOtherGateway, () => ({
    message: `${backend.node.path} is a backend of another gateway than ${gateway.node.path}`,
    remedy: 'make it for this gateway',
  }));
}

/** Requests carry the caller's token, so they go nowhere but to the target's host. */
export function checkBackendHost(
  problems: Problems,
  { hosts, node }: Pick<IGatewayBackend, 'hosts' | 'node'>,
  host: string,
): void {
  if (!isLiteral(host)) return;
  for (const other of literals(hosts).filter((one) => one.toLowerCase() !== host.toLowerCase())) {
    problems.add(
      ROUTE_CODES.BackendOfOtherHost,
      `${node.path} leads to ${quote(other)}, and the target's project answers at ${quote(host)}`,
      'give the backend the host of the project: requests carry the token of the caller',
    );
  }
}

import type { Construct } from 'constructs';
import { Problems } from '../../../core/validation/problems';
import { isLiteral } from '../../../core/terraform/tokens';
import type { Resource } from '../../../providers/azapi/resource';
import { BACKEND_NAME, checkSameGateway } from './backend-validation';
import { createBackend, GatewayBackendBase } from './gateway-backend-base';
import { ExistingGatewayBackend } from './existing-gateway-backend';
import type { GatewayBackendAttributes } from './gateway-backend-attributes';
import type { IGatewayBackend } from './gateway-backend-interface';
import { ROUTE_CODES } from './codes';
import type { GatewayBackendPoolProps, PoolMember } from './gateway-backend-pool-props';

/** Most members of a pool. Source: learn.microsoft.com/azure/api-management/backends, read 2026-11-21. */
const MOST_MEMBERS = 30;

/**
 * Several backends under one name, with priorities and weights. Created with azapi: azurerm has no backend pools (issues
 * 24594 and 30855).
 *
 * Throws `InvalidPoolSize` and `BackendOfOtherGateway`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/backends#load-balanced-pool
 */
export class GatewayBackendPool extends GatewayBackendBase {
  /**
   * Refers to an existing pool by its attributes.
   *
   * Throws `InvalidBackendName` and `InvalidHostName`.
   */
  public static fromPoolAttributes(
    scope: Construct,
    id: string,
    attributes: GatewayBackendAttributes,
  ): IGatewayBackend {
    return new ExistingGatewayBackend(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: Resource;
  public readonly gatewayId: string;
  public readonly hosts?: string[];

  public constructor(scope: Construct, id: string, props: GatewayBackendPoolProps) {
    super(scope, id);
    const { gateway, members } = props;
    checkProps(Problems.withProviderCheck(this), props);
    this.gatewayId = gateway.gatewayId;
    this.hosts = hostsOf(members);
    const services = members.map(({ backend, priority, weight }) => ({ id: backend.backendId, priority, weight }));
    this.resource = createBackend(
      this,
      props,
      // Azure does not accept a pool with a url or a protocol.
      { type: 'Pool', pool: { services } },
      { dependables: members.flatMap(({ backend }) => backend.dependables) },
    );
  }
}

/** Hosts of all members; undefined if those of one member are not known. */
function hostsOf(members: readonly PoolMember[]): string[] | undefined {
  const all = members.map(({ backend }) => backend.hosts);
  return all.every((hosts) => hosts !== undefined) ? [...new Set(all.flat())] : undefined;
}

function checkProps(problems: Problems, { backendName, gateway, members }: GatewayBackendPoolProps): void {
  problems.check('backendName', backendName, BACKEND_NAME);
  problems.when(members.length < 1 || members.length > MOST_MEMBERS, ROUTE_CODES.InvalidPoolSize, () => ({
    message: `members lists ${members.length} backends`,
    remedy: `list 1 to ${MOST_MEMBERS}`,
  }));
  const seen = new Set<string>();
  for (const { backend, priority, weight } of members) {
    const { path } = backend.node;
    problems.checkRange(ROUTE_CODES.InvalidPoolShare, `priority of ${path}`, priority, 0, 100);
    problems.checkRange(ROUTE_CODES.InvalidPoolShare, `weight of ${path}`, weight, 0, 100);
    const key = isLiteral(backend.backendId) ? backend.backendId.toLowerCase() : path;
    checkSameGateway(problems, backend, gateway);
    problems.when(seen.has(key), ROUTE_CODES.DuplicatePoolMember, () => ({
      message: `${path} is listed twice`,
      remedy: 'list it once',
    }));
    seen.add(key);
  }
  problems.throwIfAny();
}

import { caseless } from '../../core/terraform/tokens';
import type { EdgeGateway } from './edge-gateway';
import { type EdgeResponsesPlan, RESPONSES_KEY } from './edge-responses-plan';
import type { IGatewayApi } from '../gateway/routes/gateway-api';

/** One gateway of an edge, or its part for Responses requests. The first has no key. */
export interface EdgeMember {
  readonly key: string | undefined;
  /** Key of the gateway, whose pool is shared by its members. */
  readonly poolKey: string | undefined;
  readonly gateway: IGatewayApi;
  /** First segments of the path. */
  readonly apiPath: string;
  /** Its entry of `otherGateways`; undefined for the first. */
  readonly given: EdgeGateway | undefined;
}

/** One host of an edge, with all gateways that share it. */
export interface EdgeSite {
  readonly hostName: string;
  /** At least one; the site is named after the first. */
  readonly members: readonly EdgeMember[];
}

/**
 * Gateways by host, the first gateway's host first. Hosts that are known only after apply are compared by their reference.
 */
export function edgeSites(
  first: IGatewayApi,
  others: readonly EdgeGateway[] = [],
  responses?: Pick<EdgeResponsesPlan, 'apiPath'>,
): readonly EdgeSite[] {
  const sites = new Map<string, { hostName: string; members: EdgeMember[] }>();
  const members: EdgeMember[] = [
    { key: undefined, poolKey: undefined, gateway: first, apiPath: first.apiPath, given: undefined },
    ...(responses === undefined
      ? []
      : [{ key: RESPONSES_KEY, poolKey: undefined, gateway: first, apiPath: responses.apiPath, given: undefined }]),
    ...others.map((given) => {
      const { key, gateway } = given;
      return { key, poolKey: key, gateway, apiPath: gateway.apiPath, given };
    }),
  ];
  for (const member of members) {
    const { publicHostName: hostName } = member.gateway;
    const host = caseless(hostName);
    const site = sites.get(host);
    if (site === undefined) sites.set(host, { hostName, members: [member] });
    else site.members.push(member);
  }
  return [...sites.values()];
}

/** Name of a block of a gateway: unique, and independent of the order of the gateways. */
export function blockName(base: string, key: string | undefined): string {
  return key === undefined ? base : `${base}-${key}`;
}

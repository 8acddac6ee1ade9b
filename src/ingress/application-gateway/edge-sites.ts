import { isLiteral } from '../../core/terraform/tokens';
import type { EdgeGateway } from './edge-gateway';
import type { IGatewayApi } from '../gateway/routes/gateway-api';

/** One gateway of an edge. The first has no key. */
export interface EdgeMember {
  readonly key: string | undefined;
  readonly gateway: IGatewayApi;
  /** What was given of it, where it is not the first. */
  readonly given: EdgeGateway | undefined;
}

/** One host of an edge, with all gateways that answer under it. */
export interface EdgeSite {
  readonly hostName: string;
  /** At least one; the first names the site. */
  readonly members: readonly EdgeMember[];
}

/** Gateways by host, the first gateway's host first. A host known only after apply is the same where its reference is. */
export function edgeSites(first: IGatewayApi, others: readonly EdgeGateway[] = []): readonly EdgeSite[] {
  const sites = new Map<string, { hostName: string; members: EdgeMember[] }>();
  const members: EdgeMember[] = [
    { key: undefined, gateway: first, given: undefined },
    ...others.map((given) => ({ key: given.key, gateway: given.gateway, given })),
  ];
  for (const member of members) {
    const { publicHostName: hostName } = member.gateway;
    const host = isLiteral(hostName) ? hostName.toLowerCase() : hostName;
    const site = sites.get(host);
    if (site === undefined) sites.set(host, { hostName, members: [member] });
    else site.members.push(member);
  }
  return [...sites.values()];
}

/** Name of a block that belongs to a gateway: its own, and stable whatever order gateways are listed in. */
export function blockName(base: string, key: string | undefined): string {
  return key === undefined ? base : `${base}-${key}`;
}

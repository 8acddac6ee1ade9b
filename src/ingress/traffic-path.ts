import { isLiteral } from '../core/terraform/tokens';
import type { TopologyIngressProps } from './topology-ingress-props';
import { type ChosenTopology, tierFor } from './topology-ingress-validation';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import type { IngressHop } from './ingress-hop';
import { TeamsAddressRanges } from './callers/teams-address-ranges';
import { WafMode } from './waf/waf-mode';
import { DEFAULT_TENANT_HEADER } from './callers/teams-messages';

const FOUNDRY_CHECKS = ['token, once more', 'role of the user or application'];

/** The hops of a message between Teams and the agent. */
export function trafficPath(props: TopologyIngressProps, chosen: ChosenTopology): IngressHop[] {
  if (chosen.mode === undefined) {
    return [
      { place: 'Microsoft 365', name: 'Teams', checks: [] },
      {
        place: 'Foundry',
        name: "the agent's own endpoint",
        checks: ['source is Microsoft 365', ...FOUNDRY_CHECKS],
      },
    ];
  }
  const hasPrivateWay = (props.foundryPrivateEndpoints ?? []).length > 0;
  return [
    { place: 'Microsoft 365', name: 'Teams', checks: [] },
    ...edgeHops(props, chosen),
    { place: 'API Management', name: gatewayName(props, chosen), checks: gatewayChecks(props, chosen) },
    ...(hasPrivateWay ? [{ place: 'Private endpoint', name: 'of the Foundry account', checks: [] }] : []),
    { place: 'Foundry', name: 'the agent', checks: FOUNDRY_CHECKS },
  ];
}

function edgeHops(props: TopologyIngressProps, { facts }: ChosenTopology): IngressHop[] {
  const name = shown(props.publicHostName);
  if (facts.edge === 'firewall') {
    return [{ place: 'Azure Firewall', name, checks: [source(props)] }];
  }
  if (facts.edge === 'none') return [];
  const { allowedPaths, wafMode, sourceRewritten } = props.applicationGateway ?? {};
  const verb = wafMode === WafMode.OPEN_DETECTION ? 'only logs: ' : '';
  const paths = allowedPaths === undefined ? "below the gateway's path" : 'one of the listed paths';
  const checks = [
    'TLS ends here',
    ...(sourceRewritten === true ? [] : [source(props)]),
    `tenant in header ${shown(props.tenantHeader ?? DEFAULT_TENANT_HEADER)}`,
    `POST, ${paths}`,
    `${wafMode === WafMode.TRIAL ? 'only logs: ' : ''}managed rules`,
  ];
  return [{ place: 'Application Gateway', name, checks: checks.map((check) => `${verb}${check}`) }];
}

function gatewayName({ gateway }: TopologyIngressProps, chosen: ChosenTopology): string {
  const { mode } = chosen;
  const tier = tierFor(chosen, gateway) ?? '';
  return `${shown(gateway?.gatewayName)} (${tier}, ${mode === undefined ? '' : NETWORK_MODES[mode].words})`;
}

function gatewayChecks(props: TopologyIngressProps, { facts }: ChosenTopology): string[] {
  return [
    ...(facts.edge === 'application-gateway' ? [] : ['TLS ends here']),
    ...(facts.edge === 'none' ? [source(props)] : []),
    ...(facts.edge === 'application-gateway'
      ? []
      : [`tenant in header ${shown(props.tenantHeader ?? DEFAULT_TENANT_HEADER)}`]),
    "token: signed by Bot Framework, current, for this agent's bot",
    'service URL and body: of Teams, of the tenants, in agreement',
  ];
}

function source({ callerRanges = TeamsAddressRanges.DEFAULT }: TopologyIngressProps): string {
  const ranges = isLiteral(callerRanges) ? callerRanges.filter((range) => isLiteral(range)) : [];
  return ranges.length === 0 ? 'source address' : `source in ${ranges.join(', ')}`;
}

function shown(value: string | undefined): string {
  return value !== undefined && isLiteral(value) ? value : 'known after apply';
}

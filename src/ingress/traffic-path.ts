import { isLiteral } from '../core/terraform/tokens';
import type { TopologyPlan } from './topology-ingress-plan';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import type { IngressHop } from './ingress-hop';
import { WafMode } from './waf/waf-mode';

const FOUNDRY_CHECKS = ['token, once more', 'role of the user or application'];

/** The hops of a message between Teams and the agent. */
export function trafficPath(plan: TopologyPlan): IngressHop[] {
  if (plan.mode === undefined) {
    return [
      { place: 'Microsoft 365', name: 'Teams', checks: [] },
      {
        place: 'Foundry',
        name: "the agent's own endpoint",
        checks: ['source is Microsoft 365', ...FOUNDRY_CHECKS],
      },
    ];
  }
  const hasPrivateWay = plan.foundryPrivateEndpoints.length > 0;
  return [
    { place: 'Microsoft 365', name: 'Teams', checks: [] },
    ...edgeHops(plan),
    { place: 'API Management', name: gatewayName(plan), checks: gatewayChecks(plan) },
    ...(hasPrivateWay ? [{ place: 'Private endpoint', name: 'of the Foundry account', checks: [] }] : []),
    { place: 'Foundry', name: 'the agent', checks: FOUNDRY_CHECKS },
  ];
}

function edgeHops(plan: TopologyPlan): IngressHop[] {
  const { facts } = plan;
  const name = shown(plan.publicHostName);
  if (facts.edge === 'firewall') {
    return [{ place: 'Azure Firewall', name, checks: [source(plan)] }];
  }
  if (facts.edge === 'none') return [];
  const { allowedPaths, wafMode, sourceRewritten } = plan.applicationGateway ?? {};
  const verb = wafMode === WafMode.OPEN_DETECTION ? 'only logs: ' : '';
  const paths = allowedPaths === undefined ? "below the gateway's path" : 'one of the listed paths';
  const checks = [
    'TLS ends here',
    ...(sourceRewritten === true ? [] : [source(plan)]),
    `tenant in header ${shown(plan.tenantHeader)}`,
    `POST, ${paths}`,
    `${wafMode === WafMode.TRIAL ? 'only logs: ' : ''}managed rules`,
  ];
  return [{ place: 'Application Gateway', name, checks: checks.map((check) => `${verb}${check}`) }];
}

function gatewayName({ gateway, mode, tier }: TopologyPlan): string {
  return `${shown(gateway?.gatewayName)} (${tier ?? ''}, ${mode === undefined ? '' : NETWORK_MODES[mode].words})`;
}

function gatewayChecks(plan: TopologyPlan): string[] {
  const { facts } = plan;
  return [
    ...(facts.edge === 'application-gateway' ? [] : ['TLS ends here']),
    ...(facts.edge === 'none' ? [source(plan)] : []),
    ...(facts.edge === 'application-gateway' ? [] : [`tenant in header ${shown(plan.tenantHeader)}`]),
    "token: signed by Bot Framework, current, for this agent's bot",
    'service URL and body: of Teams, of the tenants, in agreement',
  ];
}

function source({ allowedRanges }: TopologyPlan): string {
  const ranges = isLiteral(allowedRanges) ? allowedRanges.filter((range) => isLiteral(range)) : [];
  return ranges.length === 0 ? 'source address' : `source in ${ranges.join(', ')}`;
}

function shown(value: string | undefined): string {
  return value !== undefined && isLiteral(value) ? value : 'known after apply';
}

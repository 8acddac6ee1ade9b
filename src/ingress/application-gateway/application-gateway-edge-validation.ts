import { MAX_CAPACITY, MIN_CAPACITY, REQUEST_TIMEOUT } from './edge-rules';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { IPV4_CIDR, overlap, PRIVATE_ADDRESS } from '../../core/network/cidr';
import { type Problems, quote } from '../../core/validation/problems';
import { checkLocation, checkAvailabilityZones, warnOfNoZones } from '../../core/azure/region-validation';
import { networkResourceName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import type { EdgePlan } from './application-gateway-edge-plan';
import { checkCertificate } from '../certificate/certificate-source';
import { checkClosedGateway, checkCallerRanges, warnOfWideCallers } from '../callers/caller-range-validation';
import { checkEdgeCallers } from './edge-caller-validation';
import { checkEdgeNames } from './edge-names';
import { checkWaf } from '../waf/edge-waf-validation';
import { leadsAway } from '../subnet/ingress-route-table-validation';
import { checkEdgeResponses } from './edge-responses-validation';
import { checkOtherGateways } from './other-gateways-validation';
import { checkSubnet } from '../subnet/subnet-validation';
import { SubnetPurpose } from '../subnet/subnet-purpose';
import { checkCustomRules } from '../waf/waf-custom-rule-validation';
import { checkWafLimits } from './waf-limits-validation';
import { checkOwnGroup } from '../../core/azure/resource-group';
import { checkTags } from '../../core/azure/tag-validation';
import type { IConstruct } from 'constructs';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import { type WafExclusion, WafSelectorOperator } from '../waf/waf-exclusion';
import { WafMode } from '../waf/waf-mode';
import { EDGE_CODES } from './codes';
import { NETWORK_CODES } from '../subnet/codes';
import { warn } from '../../core/validation/warn';
import { AZURE_CODES } from '../../core/azure/codes';

/** Validates the properties of an edge and throws all problems together. */
export function checkEdge(problems: Problems, plan: EdgePlan): void {
  checkTags(problems, plan.tags);
  problems.check('edgeName', plan.edgeName, networkResourceName);
  checkEdgeNames(problems, plan);
  checkOwnGroup(problems, plan.resourceGroupId);
  checkLocation(problems, plan.location);
  checkArmId(problems, 'workspaceId', plan.workspaceId, SHAPES.workspace);
  checkCertificate(problems, plan);
  checkEdgeCallers(problems, plan, plan);
  checkCapacity(problems, plan);
  checkSubnet(problems, 'subnet', plan.subnet, SubnetPurpose.APPLICATION_GATEWAY);
  checkPrivateFrontend(problems, plan);
  checkFirewallRanges(problems, plan);
  checkClosedGateway(problems, plan.gateway);
  checkOtherGateways(problems, plan);
  checkEdgeResponses(problems, plan);
  checkWaf(problems, plan);
  checkCustomRules(problems, plan.customRules, plan.sourceRewritten);
  checkWafLimits(problems, plan);
  problems.throwIfAny();
}

/** Azure reserves the first four addresses of a subnet. */
function checkPrivateFrontend(problems: Problems, plan: EdgePlan): void {
  const { privateFrontendAddress: address, subnet } = plan;
  problems.check('privateFrontendAddress', address, PRIVATE_ADDRESS);
  if (address === undefined || !isLiteral(address) || !PRIVATE_ADDRESS.holds(address)) return;
  const range = subnet.addressPrefix;
  if (range === undefined || !isLiteral(range) || !IPV4_CIDR.holds(range)) return;
  const [first = ''] = range.split('/');
  problems.when(
    !overlap(`${address}/32`, range) || overlap(`${address}/32`, `${first}/30`),
    EDGE_CODES.AddressOutsideSubnet,
    () => ({
      message: `privateFrontendAddress ${quote(address)} is not in subnet ${quote(range)}, or one of the four that Azure reserves`,
      remedy: 'use a free address of the subnet',
    }),
  );
}

/**
 * An Application Gateway with a public address must reach the Internet directly, and a firewall in front of it sets the
 * allowed source.
 */
function checkFirewallRanges(problems: Problems, plan: EdgePlan): void {
  const { firewallRanges, sourceRewritten, privateFrontendAddress, subnet } = plan;
  problems.when(firewallRanges !== undefined && !sourceRewritten, EDGE_CODES.FirewallRangesNotAsked, () => ({
    message:
      'firewallRanges is set without sourceRewritten, so the edge would expect the addresses of Teams behind the firewall',
    remedy: 'set sourceRewritten: true, or omit firewallRanges',
  }));
  checkCallerRanges(problems, 'firewallRanges', firewallRanges);
  problems.when(
    privateFrontendAddress === undefined && leadsAway(subnet.routeTable),
    NETWORK_CODES.RouteNotSupported,
    () => ({
      message: 'the route table of subnet does not route 0.0.0.0/0 to the Internet, and the edge has a public address',
      remedy: 'remove that route, or set privateFrontendAddress of the edge',
    }),
  );
}

function checkCapacity(problems: Problems, plan: EdgePlan): void {
  const { minCapacity, maxCapacity } = plan;
  problems.checkWithin('requestTimeoutSeconds', plan.requestTimeoutSeconds, REQUEST_TIMEOUT);
  problems.checkWithin('minCapacity', plan.minCapacity, MIN_CAPACITY);
  problems.checkWithin('maxCapacity', plan.maxCapacity, MAX_CAPACITY);
  problems.when(
    isLiteral(minCapacity) && isLiteral(maxCapacity) && minCapacity > maxCapacity,
    EDGE_CODES.CapacityInverted,
    () => ({
      message: `minCapacity ${minCapacity} is greater than maxCapacity ${maxCapacity}`,
      remedy: 'raise maxCapacity or lower minCapacity',
    }),
  );
  checkAvailabilityZones(problems, plan.zones, plan.location);
}

/** Whether the host of a gateway may resolve to the edge itself, since callers use the same host. */
function mayLeadBack({ gatewayHost, publicHostName, namesOwnHosts }: IGatewayApi): boolean {
  if (namesOwnHosts === true || !isLiteral(gatewayHost) || !isLiteral(publicHostName)) return false;
  return gatewayHost.toLowerCase() === publicHostName.toLowerCase();
}

/** Whether an exclusion matches every header, cookie or argument, or has a selector of a single character. */
function isWide({ operator, selector, ruleIds }: WafExclusion): boolean {
  if (ruleIds.length > 0) return false;
  return (
    operator === WafSelectorOperator.EQUALS_ANY ||
    (operator !== WafSelectorOperator.EQUALS && isLiteral(selector) && selector.length === 1)
  );
}

/** Warns about settings that are valid but insecure or not resilient. */
export function warnOfEdge(edge: IConstruct, plan: EdgePlan): void {
  warnOfWideCallers(edge, 'callerRanges', plan.callerRanges);
  warnOfWideCallers(edge, 'responses.callerRanges', plan.responses?.callerRanges);
  plan.otherGateways.forEach(({ callerRanges }, index) => {
    warnOfWideCallers(edge, `otherGateways[${index}].callerRanges`, callerRanges);
  });
  if (plan.wafMode === WafMode.OPEN_DETECTION) {
    warn(
      edge,
      EDGE_CODES.WafDetection,
      'the edge is open: no request is blocked, and the rules on source, tenant, method and path only log, ' +
        'too; use WafMode.TRIAL to try managed rules',
    );
  }
  if (plan.wafMode === WafMode.TRIAL) {
    warn(
      edge,
      EDGE_CODES.WafTrial,
      'managed rules only log and block nothing, while the rules on source, tenant, method, path and query ' +
        'still block; return to WafMode.PREVENTION after reviewing the logs',
    );
  }
  if (plan.redirectHttp) {
    warn(
      edge,
      EDGE_CODES.HttpListener,
      'port 80 redirects before the WAF evaluates the request; bots call https, ' + 'so omit redirectHttp',
    );
  }
  if (plan.leaveLogsUnscrubbed === true) {
    warn(edge, EDGE_CODES.NoLogScrubbing, 'the WAF writes tokens and messages to its logs; omit leaveLogsUnscrubbed');
  }
  plan.exclusions.filter(isWide).forEach(({ variable, operator, selector }) => {
    warn(
      edge,
      EDGE_CODES.WideExclusion,
      `managed rules no longer evaluate any ${variable} that ${operator} ${quote(selector)} matches, which is all ` +
        'or most of them, although they can carry attacks; name only those that a trial reported, or set ruleIds',
    );
  });
  if (plan.workspaceId === undefined) {
    warn(
      edge,
      AZURE_CODES.NoDiagnostics,
      'the edge collects no logs, so blocked requests cannot be investigated; set workspaceId',
    );
  }
  for (const gateway of [plan.gateway, ...plan.otherGateways.map((other) => other.gateway)]) {
    if (mayLeadBack(gateway)) {
      warn(
        edge,
        EDGE_CODES.BackendLeadsToEdge,
        `gateway ${gateway.node.path} has the backend host ${quote(gateway.gatewayHost)}, the host that ` +
          'callers use: if no private zone resolves it within the network, the edge calls itself; set ' +
          'hostRecords of the gateway, or have a record created in the private zone',
      );
    }
  }
  warnOfNoZones(edge, 'the edge', plan.location, plan.zones);
}

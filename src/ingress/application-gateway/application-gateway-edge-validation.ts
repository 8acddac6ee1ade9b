import { MAX_CAPACITY, MIN_CAPACITY, REQUEST_TIMEOUT } from './edge-rules';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { IPV4_CIDR, overlap, PRIVATE_ADDRESS } from '../../core/network/cidr';
import { type Problems, quote } from '../../core/validation/problems';
import { checkLocation, checkAvailabilityZones, warnOfNoZones } from '../../core/azure/region-validation';
import { networkResourceName, resourceGroupName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { checkCertificate } from '../certificate/certificate-source';
import { checkClosedGateway, checkCallerRanges, warnOfWideCallers } from '../callers/caller-range-validation';
import { checkEdgeCallers } from './edge-caller-validation';
import { checkEdgeNames } from './edge-names';
import { checkWaf } from '../waf/edge-waf-validation';
import { leadsAway } from '../network/ingress-route-table-validation';
import { checkOtherGateways } from './other-gateways-validation';
import { checkSubnet } from '../network/subnet-validation';
import { SubnetPurpose } from '../network/subnet-purpose';
import { checkCustomRules } from '../waf/waf-custom-rule-validation';
import { checkWafLimits } from './waf-limits-validation';
import { checkTags } from '../../core/azure/tag-validation';
import type { IConstruct } from 'constructs';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import { type WafExclusion, WafSelectorOperator } from '../waf/waf-exclusion';
import { WafMode } from '../waf/waf-mode';
import { EDGE_CODES } from './codes';
import { NETWORK_CODES } from '../network/codes';
import { warn } from '../../core/validation/warn';

/** Validates the properties of an edge and throws all problems together. */
export function checkEdge(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  checkTags(problems, props.tags);
  const { sourceRewritten = false } = props;
  problems.check('edgeName', props.edgeName, networkResourceName);
  checkEdgeNames(problems, props);
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  checkLocation(problems, props.location);
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkCertificate(problems, props);
  checkEdgeCallers(problems, props, props);
  checkCapacity(problems, props);
  checkSubnet(problems, 'subnet', props.subnet, SubnetPurpose.APPLICATION_GATEWAY);
  checkPrivateFrontend(problems, props);
  checkFirewallRanges(problems, props);
  checkClosedGateway(problems, props.gateway);
  checkOtherGateways(problems, props);
  checkWaf(problems, props);
  checkCustomRules(problems, props.customRules ?? [], sourceRewritten);
  checkWafLimits(problems, props);
  problems.throwIfAny();
}

/** Azure reserves the first four addresses of a subnet. */
function checkPrivateFrontend(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  const { privateFrontendAddress: address, subnet } = props;
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
function checkFirewallRanges(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  const { firewallRanges, sourceRewritten, privateFrontendAddress, subnet } = props;
  problems.when(firewallRanges !== undefined && sourceRewritten !== true, EDGE_CODES.FirewallRangesNotAsked, () => ({
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

function checkCapacity(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  const { minCapacity = 2, maxCapacity = 5 } = props;
  problems.checkWithin('requestTimeoutSeconds', props.requestTimeoutSeconds, REQUEST_TIMEOUT);
  problems.checkWithin('minCapacity', props.minCapacity, MIN_CAPACITY);
  problems.checkWithin('maxCapacity', props.maxCapacity, MAX_CAPACITY);
  problems.when(
    isLiteral(minCapacity) && isLiteral(maxCapacity) && minCapacity > maxCapacity,
    EDGE_CODES.CapacityInverted,
    () => ({
      message: `minCapacity ${minCapacity} is greater than maxCapacity ${maxCapacity}`,
      remedy: 'raise maxCapacity or lower minCapacity',
    }),
  );
  checkAvailabilityZones(problems, props.zones, props.location);
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
export function warnOfEdge(edge: IConstruct, props: ApplicationGatewayEdgeProps): void {
  warnOfWideCallers(edge, 'callerRanges', props.callerRanges);
  (props.otherGateways ?? []).forEach(({ callerRanges }, index) => {
    warnOfWideCallers(edge, `otherGateways[${index}].callerRanges`, callerRanges);
  });
  if (props.wafMode === WafMode.OPEN_DETECTION) {
    warn(
      edge,
      EDGE_CODES.WafDetection,
      'the edge is open: no request is blocked, and the rules on source, tenant, method and path only log, ' +
        'too; use WafMode.TRIAL to try managed rules',
    );
  }
  if (props.wafMode === WafMode.TRIAL) {
    warn(
      edge,
      EDGE_CODES.WafTrial,
      'managed rules only log and block nothing, while the rules on source, tenant, method, path and query ' +
        'still block; return to WafMode.PREVENTION after reviewing the logs',
    );
  }
  if (props.redirectHttp === true) {
    warn(
      edge,
      EDGE_CODES.HttpListener,
      'port 80 redirects before the WAF evaluates the request; bots call https, ' + 'so omit redirectHttp',
    );
  }
  if (props.leaveLogsUnscrubbed === true) {
    warn(edge, EDGE_CODES.NoLogScrubbing, 'the WAF writes tokens and messages to its logs; omit leaveLogsUnscrubbed');
  }
  (props.exclusions ?? []).filter(isWide).forEach(({ variable, operator, selector }) => {
    warn(
      edge,
      EDGE_CODES.WideExclusion,
      `managed rules no longer evaluate any ${variable} that ${operator} ${quote(selector)} matches, which is all ` +
        'or most of them, although they can carry attacks; name only those that a trial reported, or set ruleIds',
    );
  });
  if (props.workspaceId === undefined) {
    warn(
      edge,
      NETWORK_CODES.NoDiagnostics,
      'the edge collects no logs, so blocked requests cannot be investigated; set workspaceId',
    );
  }
  for (const gateway of [props.gateway, ...(props.otherGateways ?? []).map((other) => other.gateway)]) {
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
  warnOfNoZones(edge, 'the edge', props.location, props.zones);
}

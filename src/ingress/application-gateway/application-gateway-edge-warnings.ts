import type { IConstruct } from 'constructs';
import { quote } from '../../core/validation/problems';
import { warnOfNoZones } from '../../core/azure/region-validation';
import { isLiteral } from '../../core/terraform/tokens';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { warnOfWideCallers } from '../callers/caller-range-validation';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import { type WafExclusion, WafSelectorOperator } from '../waf/waf-exclusion';
import { WafMode } from '../waf/waf-mode';
import { EDGE_CODES } from './codes';
import { NETWORK_CODES } from '../network/codes';
import { warn } from '../../core/validation/warn';

/** Whether the host of a gateway may lead back to the edge, since callers use the same one. */
function mayLeadBack({ gatewayHost, publicHostName, namesOwnHosts }: IGatewayApi): boolean {
  if (namesOwnHosts === true || !isLiteral(gatewayHost) || !isLiteral(publicHostName)) return false;
  return gatewayHost.toLowerCase() === publicHostName.toLowerCase();
}

/** Whether an exclusion takes every header, cookie or argument, or what has one sign in its name. */
function isWide({ operator, selector, ruleIds }: WafExclusion): boolean {
  if (ruleIds.length > 0) return false;
  return (
    operator === WafSelectorOperator.EQUALS_ANY ||
    (operator !== WafSelectorOperator.EQUALS && isLiteral(selector) && selector.length === 1)
  );
}

/** Warns of what is legal but weak. */
export function warnOfEdge(edge: IConstruct, props: ApplicationGatewayEdgeProps): void {
  warnOfWideCallers(edge, 'callerRanges', props.callerRanges);
  (props.otherGateways ?? []).forEach(({ callerRanges }, index) => {
    warnOfWideCallers(edge, `otherGateways[${index}].callerRanges`, callerRanges);
  });
  if (props.wafMode === WafMode.OPEN_DETECTION) {
    warn(
      edge,
      EDGE_CODES.WafDetection,
      'the edge is open: nothing is refused, and the rules on source, tenant, method and path only log, ' +
        'too; take WafMode.TRIAL to try managed rules',
    );
  }
  if (props.wafMode === WafMode.TRIAL) {
    warn(
      edge,
      EDGE_CODES.WafTrial,
      'managed rules refuse nothing and only log, while the rules on source, tenant, method, path and query ' +
        'go on refusing; go back to WafMode.PREVENTION when the logs have been read',
    );
  }
  if (props.redirectHttp === true) {
    warn(
      edge,
      EDGE_CODES.HttpListener,
      'port 80 is answered with a redirect before the WAF looks at the request; bots call https, ' +
        'so leave redirectHttp out',
    );
  }
  if (props.leaveLogsUnscrubbed === true) {
    warn(
      edge,
      EDGE_CODES.NoLogScrubbing,
      'the WAF writes tokens and messages into its logs; leave leaveLogsUnscrubbed out',
    );
  }
  (props.exclusions ?? []).filter(isWide).forEach(({ variable, operator, selector }) => {
    warn(
      edge,
      EDGE_CODES.WideExclusion,
      `managed rules no longer judge any ${variable} that ${operator} ${quote(selector)} takes, which is all ` +
        'or most of them, though attacks come in them; name the ones that a trial showed, or give ruleIds',
    );
  });
  if (props.workspaceId === undefined) {
    warn(
      edge,
      NETWORK_CODES.NoDiagnostics,
      'the edge keeps no logs, so that nobody sees what it refuses; give it a workspaceId',
    );
  }
  for (const gateway of [props.gateway, ...(props.otherGateways ?? []).map((other) => other.gateway)]) {
    if (mayLeadBack(gateway)) {
      warn(
        edge,
        EDGE_CODES.BackendLeadsToEdge,
        `gateway ${gateway.node.path} is reached under ${quote(gateway.gatewayHost)}, the host that ` +
          'callers use: where no private zone names it within the network, the edge calls itself; give the gateway ' +
          'hostRecords, or have the owner of the zone name it there',
      );
    }
  }
  warnOfNoZones(edge, 'the edge', props.location, props.zones);
}

import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isLiteral } from '../core/tokens';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { WafMode } from './waf-mode';

/** Warns of what is legal but weak. */
export function warnOfEdge(edge: IConstruct, props: ApplicationGatewayEdgeProps): void {
  const warn = (message: string) => {
    Annotations.of(edge).addWarning(message);
  };
  if (props.wafMode === WafMode.DETECTION) {
    warn('[WafDetection] the firewall only logs: nothing is refused, its own rules included; use it for a trial');
  }
  if (props.redirectHttp === true) {
    warn(
      '[HttpListener] port 80 is answered with a redirect before the firewall looks at the request; bots call https, ' +
        'so leave redirectHttp out',
    );
  }
  if (props.leaveLogsUnscrubbed === true) {
    warn('[NoLogScrubbing] the firewall writes tokens and messages into its logs; leave leaveLogsUnscrubbed out');
  }
  if (props.workspaceId === undefined) {
    warn('[NoDiagnostics] the edge keeps no logs, so that nobody sees what it refuses; give it a workspaceId');
  }
  if (props.zones !== undefined && isLiteral(props.zones) && props.zones.length === 0) {
    warn('[NoZones] the edge may stand in one zone and fail with it; give it zones where the region has them');
  }
}

import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';
import { checkArmId, SHAPES } from '../core/arm-id';
import { ipv4Cidr } from '../core/cidr';
import { type Problems, quote } from '../core/problems';
import { guid, location, networkResourceName, resourceGroupName } from '../core/rules';
import { isLiteral, literals } from '../core/tokens';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { checkCertificate } from './certificate-source';
import { PATH, TENANT_HEADER, ZONE } from './ingress-rules';
import { checkClosedGateway } from './edge-gateway-rules';
import { checkSubnet } from './subnet-check';
import { SubnetPurpose } from './subnet-purpose';
import { WafMode } from './waf-mode';

/** Throws everything that is wrong with an edge's properties, and warns of what is legal but weak. */
export function checkEdge(edge: IConstruct, problems: Problems, props: ApplicationGatewayEdgeProps): void {
  problems.check('edgeName', props.edgeName, networkResourceName);
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  problems.check('location', props.location, location);
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkCertificate(problems, props);
  checkCallers(problems, props);
  checkCapacity(problems, props);
  checkSubnet(problems, 'subnet', props.subnet, SubnetPurpose.APPLICATION_GATEWAY);
  checkClosedGateway(problems, props.gateway);
  problems.throwIfAny();
  if (props.wafMode === WafMode.DETECTION) {
    Annotations.of(edge).addWarning(
      '[WafDetection] the firewall only logs: nothing is refused, its own rules included; use it for a trial',
    );
  }
}

function checkCallers(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  const filled = (list: readonly string[] | undefined) => list === undefined || !isLiteral(list) || list.length > 0;
  problems.require(
    filled(props.tenantIds),
    'NoTenants',
    'tenantIds is empty, so that nobody could call',
    'list the Microsoft Entra tenants of the users',
  );
  problems.checkEach('tenantIds', props.tenantIds, guid('InvalidTenantId'));
  problems.check('tenantHeader', props.tenantHeader, TENANT_HEADER);
  problems.require(
    filled(props.callerRanges),
    'NoCallers',
    'callerRanges is empty, so that nobody could call',
    'list ranges, or leave it out for those of Teams',
  );
  problems.checkEach('callerRanges', props.callerRanges, ipv4Cidr('InvalidCallerRange'));
  problems.require(
    filled(props.allowedPaths),
    'NoPaths',
    'allowedPaths is empty, so that nothing could be called',
    "list paths, or leave it out for everything below the gateway's API path",
  );
  problems.checkKnown('allowedPaths', props.allowedPaths);
  problems.checkEach('allowedPaths', props.allowedPaths, PATH);
  const prefix = `/${props.gateway.apiPath}/`.toLowerCase();
  for (const path of literals(props.allowedPaths)) {
    problems.require(
      !isLiteral(prefix) || !PATH.holds(path) || path.toLowerCase().startsWith(prefix),
      'PathOutsideGateway',
      `allowed path ${quote(path)} is not below ${prefix}, where the gateway answers`,
      'correct the path, or remove it',
    );
  }
}

function checkCapacity(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  const { minCapacity = 2, maxCapacity = 5 } = props;
  problems.checkRange('InvalidTimeout', 'requestTimeoutSeconds', props.requestTimeoutSeconds, 1, 86400);
  problems.checkRange('InvalidCapacity', 'minCapacity', props.minCapacity, 0, 100);
  problems.checkRange('InvalidCapacity', 'maxCapacity', props.maxCapacity, 2, 125);
  problems.require(
    !isLiteral(minCapacity) || !isLiteral(maxCapacity) || minCapacity <= maxCapacity,
    'CapacityInverted',
    `minCapacity ${minCapacity} is above maxCapacity ${maxCapacity}`,
    'raise maxCapacity or lower minCapacity',
  );
  problems.checkEach('zones', props.zones, ZONE);
}

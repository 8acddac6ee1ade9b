import type { IConstruct } from 'constructs';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { checkLocation } from '../../core/azure/region-validation';
import { groupNameOrId } from '../../core/validation/rules';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { checkCallerRanges, warnOfWideCallers } from '../callers/caller-range-validation';
import type { IDnatTarget } from './dnat-target';
import { DnatTranslation } from './dnat-translation';
import { checkClosedGateway } from '../callers/closed-gateway-validation';
import { addDnsProxyNotInTier } from './edge-firewall-validation';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { FIREWALL_TIERS } from './firewall-tiers';
import { namePrefix } from '../../core/validation/rules';
import { checkTags } from '../../core/azure/tag-validation';
import { FIREWALL_CODES } from './codes';
import { CALLER_CODES } from '../callers/codes';
import { NETWORK_CODES } from '../network/codes';
import { warn } from '../../core/validation/warn';

/** Endings of the names that are made from the edge's. */
export const DNAT_ENDINGS = { group: '-dnat', callers: '-callers' } as const;

/** Priority of a rule collection group: the lower, the earlier. */
export const DNAT_PRIORITY: Range = { code: FIREWALL_CODES.InvalidPriority, min: 100, max: 65_000 };

/** Domains whose names Azure gives and alone can lead somewhere: public cloud, US Government, China. */
const HOST_OF_AZURE = /\.azure-api\.(net|us|cn)$/i;

/** Throws everything that is wrong with an edge's properties, and warns of what is legal but weak. */
export function checkDnatEdge(edge: IConstruct, problems: Problems, props: FirewallDnatEdgeProps): void {
  checkTags(problems, props.tags);
  problems.check('edgeName', props.edgeName, namePrefix(DNAT_ENDINGS.callers));
  problems.check('resourceGroupName', props.resourceGroupName, groupNameOrId);
  problems.check('ipGroupResourceGroupName', props.ipGroupResourceGroupName, groupNameOrId);
  checkLocation(problems, props.location);
  problems.checkWithin('priority', props.priority, DNAT_PRIORITY);
  checkCallerRanges(problems, 'callerRanges', props.callerRanges, props.allowWideCallerRanges);
  checkTarget(problems, props.target);
  if (props.translation === DnatTranslation.FQDN) checkTranslationToHost(problems, props);
  problems.throwIfAny();
  warnOfWideCallers(edge, 'callerRanges', props.callerRanges);
  if (props.target.tenantHeader === undefined) {
    warn(
      edge,
      FIREWALL_CODES.TenantHeaderUnchecked,
      `the firewall cannot look into a message, and ${props.target.node.path} does not check ` +
        "the tenant that Teams names; give the gateway a tenantHeader, such as 'x-ms-tenant-id'",
    );
  }
}

function checkTarget(problems: Problems, target: IDnatTarget): void {
  checkClosedGateway(problems, target, target.closedBy);
  problems.when(target.checksSource === true, CALLER_CODES.RemoteAddressBehindFirewall, () => ({
    message:
      `target ${target.node.path} refuses connections by their source, and behind the firewall that is always an ` +
      'address of the firewall, so that it would refuse everything',
    remedy: 'switch the check of the source off there: the firewall makes it',
  }));
  checkHost(problems, target);
}

/** The firewall passes TLS on, so callers see the target's certificate, under a name that leads to the firewall. */
function checkHost(problems: Problems, { publicHostName, hostNames, node }: IDnatTarget): void {
  if (!isLiteral(publicHostName)) return;
  if (HOST_OF_AZURE.test(publicHostName)) {
    problems.add(
      FIREWALL_CODES.HostNamedByAzure,
      `publicHostName ${quote(publicHostName)} of ${node.path} is a name that only Azure can lead somewhere, and it ` +
        'does not lead to the firewall',
      'give the gateway a custom domain of your own with a certificate of a public authority',
    );
    return;
  }
  const known = literals(hostNames);
  problems.when(
    hostNames !== undefined &&
      known.length >= hostNames.length &&
      !known.some((host) => host.toLowerCase() === publicHostName.toLowerCase()),
    NETWORK_CODES.HostNotServed,
    () => ({
      message:
        `${node.path} holds no certificate for publicHostName ${quote(publicHostName)}, and TLS ends there, since the ` +
        'firewall only passes it on',
      remedy: 'give the gateway a custom domain of that name with a certificate of a public authority',
    }),
  );
}

function checkTranslationToHost(problems: Problems, { firewall, target }: FirewallDnatEdgeProps): void {
  if (firewall.tier !== undefined && !FIREWALL_TIERS[firewall.tier].dnsProxy) {
    addDnsProxyNotInTier(problems, firewall.tier, 'translation to a host');
  } else {
    problems.when(firewall.dnsProxy === false, FIREWALL_CODES.DnsProxyOff, () => ({
      message: `translation to a host is asked of firewall ${firewall.node.path}, whose DNS proxy is off`,
      remedy: 'give the firewall dnsProxy: true, or translate to an address',
    }));
  }
  problems.when(target.gatewayHost === undefined, FIREWALL_CODES.NoHostToTranslate, () => ({
    message: `translation to a host is asked, and ${target.node.path} has none within the network`,
    remedy: 'translate to an address',
  }));
}

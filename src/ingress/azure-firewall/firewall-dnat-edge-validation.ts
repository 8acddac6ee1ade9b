import type { IConstruct } from 'constructs';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { checkLocation } from '../../core/azure/region-validation';
import { groupNameOrId } from '../../core/validation/rules';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { checkClosedGateway, checkCallerRanges, warnOfWideCallers } from '../callers/caller-range-validation';
import type { IDnatTarget } from './dnat-target';
import { DnatTranslation } from './dnat-translation';
import { addDnsProxyNotInTier } from './edge-firewall-validation';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { FIREWALL_TIERS } from './firewall-tiers';
import { namePrefix } from '../../core/validation/rules';
import { checkTags } from '../../core/azure/tag-validation';
import { FIREWALL_CODES } from './codes';
import { CALLER_CODES } from '../callers/codes';
import { NETWORK_CODES } from '../network/codes';
import { warn } from '../../core/validation/warn';

/** Suffixes of the names that are derived from that of the edge. */
export const DNAT_ENDINGS = { group: '-dnat', callers: '-callers' } as const;

/** Priority of a rule collection group: lower numbers are processed first. */
export const DNAT_PRIORITY: Range = { code: FIREWALL_CODES.InvalidPriority, min: 100, max: 65_000 };

/** Domains whose DNS records only Azure can manage: public cloud, US Government, China. */
const HOST_OF_AZURE = /\.azure-api\.(net|us|cn)$/i;

/** Validates the properties of an edge and throws all problems together; warns about insecure settings. */
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
      `the firewall cannot inspect a message, and ${props.target.node.path} does not check ` +
        "the tenant that Teams sends; set tenantHeader of the gateway, such as 'x-ms-tenant-id'",
    );
  }
}

function checkTarget(problems: Problems, target: IDnatTarget): void {
  checkClosedGateway(problems, target, target.closedBy);
  problems.when(target.checksSource === true, CALLER_CODES.RemoteAddressBehindFirewall, () => ({
    message:
      `target ${target.node.path} rejects connections by their source, but behind the firewall that is always an ` +
      'address of the firewall, so it would reject all requests',
    remedy: 'disable the source check there: the firewall performs it',
  }));
  checkHost(problems, target);
}

/**
 * The firewall does not terminate TLS, so callers see the target's certificate, under a name that resolves to the firewall.
 */
function checkHost(problems: Problems, { publicHostName, hostNames, node }: IDnatTarget): void {
  if (!isLiteral(publicHostName)) return;
  if (HOST_OF_AZURE.test(publicHostName)) {
    problems.add(
      FIREWALL_CODES.HostNamedByAzure,
      `publicHostName ${quote(publicHostName)} of ${node.path} has a DNS record that only Azure can manage, and it ` +
        'does not resolve to the firewall',
      'add a custom domain to the gateway with a certificate of a public certificate authority',
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
        `${node.path} has no certificate for publicHostName ${quote(publicHostName)}, but terminates TLS, since the ` +
        'firewall does not',
      remedy: 'add a custom domain of that name to the gateway with a certificate of a public certificate authority',
    }),
  );
}

function checkTranslationToHost(problems: Problems, { firewall, target }: FirewallDnatEdgeProps): void {
  if (firewall.tier !== undefined && !FIREWALL_TIERS[firewall.tier].dnsProxy) {
    addDnsProxyNotInTier(problems, firewall.tier, 'translation to a host');
  } else {
    problems.when(firewall.dnsProxy === false, FIREWALL_CODES.DnsProxyOff, () => ({
      message: `translation to a host requires a DNS proxy, which is off in firewall ${firewall.node.path}`,
      remedy: 'set dnsProxy: true on the firewall, or translate to an address',
    }));
  }
  problems.when(target.gatewayHost === undefined, FIREWALL_CODES.NoHostToTranslate, () => ({
    message: `translation to a host requires a host name within the network, which ${target.node.path} does not have`,
    remedy: 'translate to an address',
  }));
}

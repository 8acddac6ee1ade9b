import type { IConstruct } from 'constructs';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { checkLocation } from '../../core/azure/region-validation';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { checkClosedGateway, checkCallerRanges, warnOfWideCallers } from '../callers/caller-range-validation';
import type { IDnatTarget } from './dnat-target';
import { DnatTranslation } from './dnat-translation';
import { addDnsProxyNotInTier } from './edge-firewall-validation';
import type { DnatEdgePlan } from './firewall-dnat-edge-plan';
import { FIREWALL_TIERS } from './firewall-tiers';
import { namePrefix } from '../../core/validation/rules';
import { checkTags } from '../../core/azure/tag-validation';
import { FIREWALL_CODES } from './codes';
import { CALLER_CODES } from '../callers/codes';
import { warn } from '../../core/validation/warn';

/** Suffixes of the names that are derived from that of the edge. */
export const DNAT_ENDINGS = { group: '-dnat', callers: '-callers' } as const;

/** Priority of a rule collection group: lower numbers are processed first. */
export const DNAT_PRIORITY: Range = { code: FIREWALL_CODES.InvalidPriority, min: 100, max: 65_000 };

/** Domains whose DNS records only Azure can manage: public cloud, US Government, China. */
const HOST_OF_AZURE = /\.azure-api\.(net|us|cn)$/i;

/** Validates the properties of an edge and throws all problems together; warns about insecure settings. */
export function checkDnatEdge(edge: IConstruct, problems: Problems, plan: DnatEdgePlan): void {
  checkTags(problems, plan.tags);
  problems.check('edgeName', plan.edgeName, namePrefix(DNAT_ENDINGS.callers));
  problems.check('resourceGroupId', plan.resourceGroupId, RESOURCE_GROUP_ID);
  checkLocation(problems, plan.location);
  problems.checkWithin('priority', plan.priority, DNAT_PRIORITY);
  checkCallerRanges(problems, 'callerRanges', plan.callerRanges, plan.allowWideCallerRanges);
  checkTarget(problems, plan.target);
  if (plan.translation === DnatTranslation.FQDN) checkTranslationToHost(problems, plan);
  problems.throwIfAny();
  warnOfWideCallers(edge, 'callerRanges', plan.callerRanges);
  if (plan.target.tenantHeader === undefined) {
    warn(
      edge,
      FIREWALL_CODES.TenantHeaderUnchecked,
      `the firewall cannot inspect a message, and ${plan.target.node.path} does not check ` +
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
    CALLER_CODES.HostNotServed,
    () => ({
      message:
        `${node.path} has no certificate for publicHostName ${quote(publicHostName)}, but terminates TLS, since the ` +
        'firewall does not',
      remedy: 'add a custom domain of that name to the gateway with a certificate of a public certificate authority',
    }),
  );
}

function checkTranslationToHost(problems: Problems, { firewall, target }: DnatEdgePlan): void {
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

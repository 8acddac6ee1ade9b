import { firstAddress, ipv4Cidr, lastAddress, prefixLength, PUBLIC_ADDRESS } from '../../core/network/cidr';
import { SHAPES, armIdRule } from '../../core/azure/arm-id';
import { literals } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, type Rule } from '../../core/validation/problems';
import { checkRangeInRegion } from './agent-subnet-validation';
import type { FoundryNetwork } from './foundry-network';
import { checkManagedNetwork } from './managed-network-validation';
import type { PublicAccessOptions } from './public-access-options';
import { FOUNDRY_NETWORK_CODES } from './codes';

/** Most rules of one kind. @see https://learn.microsoft.com/azure/ai-services/cognitive-services-virtual-networks (read 2026-11-28) */
const MOST_RULES = 100;

/** Longest prefix of a range; what is smaller is written as single addresses. */
const LONGEST_RANGE_PREFIX = 30;

const RANGE = ipv4Cidr(FOUNDRY_NETWORK_CODES.InvalidAllowedRange);

export const ALLOWED_RANGE: Rule = {
  code: FOUNDRY_NETWORK_CODES.InvalidAllowedRange,
  rule: `must be a public IPv4 address, or a public range of /${LONGEST_RANGE_PREFIX} or larger that begins at its first address`,
  remedy: "give it as '203.0.113.10' or '203.0.113.0/24'; private addresses come by private endpoints",
  holds: (value) =>
    value.includes('/')
      ? RANGE.holds(value) &&
        prefixLength(value) <= LONGEST_RANGE_PREFIX &&
        prefixLength(value) > 0 &&
        [firstAddress(value), lastAddress(value)].every(PUBLIC_ADDRESS.holds)
      : PUBLIC_ADDRESS.holds(value),
};

/** Adds everything that is wrong with a network for an account in a location. */
export function checkFoundryNetwork(problems: Problems, network: FoundryNetwork, location: string): void {
  checkPublicAccess(problems, network._publicAccess);
  const own = network._virtualNetwork;
  if (own !== undefined && own.allowsAnyPrivateRange !== true) {
    checkRangeInRegion(problems, own.agentSubnet.addressPrefix, location);
  }
  if (network._managed !== undefined) checkManagedNetwork(problems, network._managed);
}

function checkPublicAccess(problems: Problems, access: PublicAccessOptions | undefined): void {
  const { allowedIpRanges, allowedSubnetIds } = access ?? {};
  problems.checkKnown('allowedIpRanges', allowedIpRanges);
  problems.checkKnown('allowedSubnetIds', allowedSubnetIds);
  problems.checkEach('allowedIpRanges', allowedIpRanges, ALLOWED_RANGE);
  problems.checkEach('allowedSubnetIds', allowedSubnetIds, armIdRule(SHAPES.subnet));
  checkDistinct(problems, FOUNDRY_NETWORK_CODES.DuplicateAllowedSource, 'allowedIpRanges', allowedIpRanges);
  checkDistinct(problems, FOUNDRY_NETWORK_CODES.DuplicateAllowedSource, 'allowedSubnetIds', allowedSubnetIds);
  for (const [what, values] of Object.entries({ allowedIpRanges, allowedSubnetIds })) {
    const count = Array.isArray(values) ? values.length : literals(values).length;
    problems.when(count > MOST_RULES, FOUNDRY_NETWORK_CODES.TooManyAllowedSources, () => ({
      message: `${what} has ${count} entries, and an account takes ${MOST_RULES}`,
      remedy: 'join neighbouring ranges, or lead the callers through a private endpoint',
    }));
  }
}

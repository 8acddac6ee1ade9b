import { overlap } from '../../core/network/cidr';

/**
 * What the service refuses of the range of a subnet for agents.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks (read 2026-11-28)
 * @see https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-bicep/15-private-network-standard-agent-setup (read 2026-11-28)
 */
const RESERVED: readonly string[] = [
  '0.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.30.0.0/16',
  '172.31.0.0/16',
  '192.0.2.0/24',
];

const PRIVATE: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Smallest subnet that takes agents, and the size that Microsoft recommends. */
export const LONGEST_SUBNET_PREFIX = 27;
export const RECOMMENDED_PREFIX = 24;

/** Regions in which agents take addresses of 10.0.0.0/8; in all others they take 172.16.0.0/12 and 192.168.0.0/16. */
const CLASS_A_REGIONS: ReadonlySet<string> = new Set([
  'australiaeast',
  'brazilsouth',
  'canadaeast',
  'eastus',
  'eastus2',
  'francecentral',
  'germanywestcentral',
  'italynorth',
  'japaneast',
  'southafricanorth',
  'southcentralus',
  'southindia',
  'spaincentral',
  'swedencentral',
  'uaenorth',
  'uksouth',
  'westeurope',
  'westus',
  'westus3',
]);

/** The reserved range that a range touches, if any. */
export function reservedIn(range: string): string | undefined {
  return RESERVED.find((reserved) => overlap(range, reserved));
}

/** Whether all of a range is of a private network. A range that holds one is as long as the other or longer. */
export function isPrivateRange(range: string): boolean {
  const length = (cidr: string) => Number(cidr.split('/')[1]);
  return PRIVATE.some((network) => overlap(range, network) && length(range) >= length(network));
}

/** Whether a region is known to refuse the range, though it is private. */
export function isOfOtherRegions(range: string, location: string): boolean {
  return overlap(range, '10.0.0.0/8') && !CLASS_A_REGIONS.has(location.toLowerCase().replace(/\s/g, ''));
}

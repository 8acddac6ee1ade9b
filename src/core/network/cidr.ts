import * as ipaddr from 'ipaddr.js';
import type { Form, Rule } from '../validation/problems';
import type { ProblemCode } from '../validation/code';
import { ADDRESS_CODES } from './codes';

/** An IPv4 range in CIDR notation whose address is the first of the range. */
export const IPV4_CIDR: Form = {
  rule: 'must be an IPv4 range in CIDR notation that begins at its first address',
  remedy: "give it as '10.20.0.0/24'",
  holds: isNetwork,
  remedyFor: (value) => {
    const range = networkOf(value);
    return range === undefined ? undefined : `give it as '${range}'`;
  },
};

export const ipv4Cidr = (code: ProblemCode): Rule => ({ ...IPV4_CIDR, code });

function isNetwork(value: string): boolean {
  if (!ipaddr.IPv4.isValidCIDR(value)) return false;
  const [address] = ipaddr.IPv4.parseCIDR(value);
  const isCanonical = value === `${address.toString()}/${prefixLength(value)}`;
  return isCanonical && firstAddress(value) === address.toString();
}

/** The range that an address is in, if the text is one: 10.20.1.0/24 for '10.20.1.5/24', 10.1.1.1/32 for '10.1.1.1'. */
function networkOf(value: string): string | undefined {
  const text = value.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return `${text}/32`;
  const [address = '', prefix = ''] = text.split('/');
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) || !ipaddr.IPv4.isValidCIDR(text)) return undefined;
  return `${firstAddress(text)}/${Number(prefix)}`;
}

/** First address of a range: 52.112.0.0 for '52.112.0.0/14'. */
export function firstAddress(cidr: string): string {
  return ipaddr.IPv4.networkAddressFromCIDR(cidr).toString();
}

/** Last address of a range: 52.115.255.255 for '52.112.0.0/14'. */
export function lastAddress(cidr: string): string {
  return ipaddr.IPv4.broadcastAddressFromCIDR(cidr).toString();
}

/** Length of a range's prefix: 24 for '10.20.0.0/24'. */
export function prefixLength(cidr: string): number {
  return ipaddr.IPv4.parseCIDR(cidr)[1];
}

/** Whether two ranges share an address. */
export function overlap(one: string, other: string): boolean {
  const [first, second] = prefixLength(one) <= prefixLength(other) ? [one, other] : [other, one];
  return ipaddr.IPv4.parse(firstAddress(second)).match(ipaddr.IPv4.parseCIDR(first));
}

/** Whether a text is an IPv4 address of a private network. */
export function isPrivateAddress(value: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(value) && ipaddr.IPv4.parse(value).range() === 'private';
}

/** Ranges that are not routed on the Internet, as `ipaddr.js` calls them. Those for documentation are allowed. */
const NOT_PUBLIC: readonly string[] = [
  'broadcast',
  'carrierGradeNat',
  'linkLocal',
  'loopback',
  'multicast',
  'private',
  'unspecified',
];

/** Whether a text is a public IPv4 address. */
function isPublicAddress(value: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(value) && !NOT_PUBLIC.includes(ipaddr.IPv4.parse(value).range());
}

export const PRIVATE_ADDRESS: Rule = {
  code: ADDRESS_CODES.InvalidPrivateAddress,
  rule: 'must be a private IPv4 address',
  remedy: "give it as '10.20.1.4'",
  holds: isPrivateAddress,
};

export const PUBLIC_ADDRESS: Rule = {
  code: ADDRESS_CODES.InvalidPublicAddress,
  rule: 'must be a public IPv4 address',
  remedy: "give one of the firewall's public addresses, such as '20.30.40.50'",
  holds: isPublicAddress,
};

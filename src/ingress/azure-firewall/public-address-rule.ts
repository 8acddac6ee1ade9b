import { isPublicAddress } from '../../core/network/cidr';
import type { Rule } from '../../core/validation/problems';
import { FIREWALL_CODES } from './codes';

export const PUBLIC_ADDRESS: Rule = {
  code: FIREWALL_CODES.InvalidPublicAddress,
  rule: 'is no public IPv4 address',
  remedy: "give one of the firewall's public addresses, such as '20.30.40.50'",
  holds: isPublicAddress,
};

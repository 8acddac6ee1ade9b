import type { IConstruct } from 'constructs';
import { ipv4Cidr, prefixLength } from '../../core/network/cidr';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import {
  isOfOtherRegions,
  isPrivateRange,
  LONGEST_SUBNET_PREFIX,
  RECOMMENDED_PREFIX,
  reservedIn,
} from './agent-subnet-ranges';
import { FOUNDRY_NETWORK_CODES } from './codes';
import { warn } from '../../core/validation/warn';
import { VALIDATION_CODES } from '../../core/validation/codes';

const RANGE = ipv4Cidr(VALIDATION_CODES.InvalidAddressPrefix);

const isRange = (range: string | undefined): range is string =>
  range !== undefined && isLiteral(range) && RANGE.holds(range);

/** Adds what is wrong with the range of a subnet for agents, in any region. */
export function checkAgentRange(problems: Problems, range: string | undefined): void {
  problems.check('addressPrefix', range, RANGE);
  if (!isRange(range)) return;
  const reserved = reservedIn(range);
  problems.when(reserved !== undefined, FOUNDRY_NETWORK_CODES.InvalidAgentSubnetRange, () => ({
    message: `addressPrefix ${quote(range)} lies in ${reserved ?? ''}, which the service keeps for itself or does not support`,
    remedy:
      'take a range of 192.168.0.0/16, of 172.16.0.0/12 below 172.30.0.0 or, where the region has it, of 10.0.0.0/8',
  }));
  problems.when(
    reserved === undefined && !isPrivateRange(range),
    FOUNDRY_NETWORK_CODES.InvalidAgentSubnetRange,
    () => ({
      message: `addressPrefix ${quote(range)} is not of a private network`,
      remedy: 'take a range of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16',
    }),
  );
  problems.when(prefixLength(range) > LONGEST_SUBNET_PREFIX, FOUNDRY_NETWORK_CODES.AgentSubnetTooSmall, () => ({
    message: `addressPrefix ${quote(range)} is too small for agents, and its size is fixed once an account has it`,
    remedy: `give a /${LONGEST_SUBNET_PREFIX} or larger; a /${RECOMMENDED_PREFIX} is recommended`,
  }));
}

/** Adds a problem where the region of the account is known to refuse the range. */
export function checkRangeInRegion(problems: Problems, range: string | undefined, location: string): void {
  if (!isRange(range) || !isLiteral(location)) return;
  problems.when(isOfOtherRegions(range, location), FOUNDRY_NETWORK_CODES.RangeNotInRegion, () => ({
    message: `the agents' subnet has ${quote(range)}, and in ${quote(location)} agents take no addresses of 10.0.0.0/8`,
    remedy:
      'take a range of 172.16.0.0/12 or 192.168.0.0/16, or another region; where the service takes it by now, set ' +
      'allowsAnyPrivateRange',
  }));
}

/** Warns of a subnet that works, and soon is full. */
export function warnOfTightSubnet(subnet: IConstruct, range: string | undefined): void {
  if (!isRange(range)) return;
  const length = prefixLength(range);
  if (length <= RECOMMENDED_PREFIX || length > LONGEST_SUBNET_PREFIX) return;
  warn(
    subnet,
    FOUNDRY_NETWORK_CODES.AgentSubnetTight,
    `addressPrefix ${quote(range)} has ${2 ** (32 - length) - 5} addresses for agents, enough for about ` +
      `${length === 27 ? 17 : length === 26 ? 50 : 100} sessions of hosted agents at a time, and cannot grow; take a ` +
      `/${RECOMMENDED_PREFIX} where it may have to`,
  );
}

/** Warns of an existing subnet whose range nobody can check. */
export function warnOfUnknownRange(subnet: IConstruct, range: string | undefined): void {
  if (range !== undefined) return;
  warn(
    subnet,
    FOUNDRY_NETWORK_CODES.AgentRangeUnknown,
    `addressPrefix is not given: whether the service takes the range in the account's region, whether it is large enough (/` +
      `${LONGEST_SUBNET_PREFIX}, better /${RECOMMENDED_PREFIX}) and what else overlaps it is not checked; give addressPrefix`,
  );
}

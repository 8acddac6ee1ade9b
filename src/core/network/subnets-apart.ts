import type { IConstruct } from 'constructs';
import { networkOfSubnet } from '../azure/arm-id';
import { PerApp } from '../terraform/per-app';
import { caseless, isLiteral } from '../terraform/tokens';
import { endProblem } from '../validation/code';
import { quote } from '../validation/problems';
import { overlappingRanges } from './overlapping-ranges';
import { ADDRESS_CODES } from './codes';

/** A subnet of an app, made or existing. */
export interface SubnetOfNetwork {
  /** Full id of the subnet, if it exists. */
  readonly subnetId?: string;
  /** Full id of its network. */
  readonly virtualNetworkId?: string;
  readonly addressPrefix?: string;
}

interface Noted {
  readonly construct: IConstruct;
  readonly range: string;
  readonly subnetId?: string;
}

/** Subnets of an app by their networks. */
const SUBNETS = new PerApp(() => new Map<string, Noted[]>());

/**
 * Fails synthesis with `SubnetRangesOverlap` where a subnet shares addresses with an earlier one of its network, in any stack of the app.
 * Of what is known only after apply nothing is compared, and a subnet that several constructs refer to is one.
 */
export function expectSubnetApart(construct: IConstruct, subnet: SubnetOfNetwork): void {
  const { subnetId, addressPrefix: range } = subnet;
  const networkId = subnet.virtualNetworkId ?? networkOfSubnet(subnetId ?? '');
  if (networkId === undefined || range === undefined || !isLiteral(networkId)) return;
  const networks = SUBNETS.of(construct);
  const key = caseless(networkId);
  const own = { construct, range, subnetId: subnetId === undefined ? undefined : caseless(subnetId) };
  const earlier = networks.get(key) ?? [];
  networks.set(key, [...earlier, own]);
  const found = earlier.filter((other) => own.subnetId === undefined || other.subnetId !== own.subnetId);
  const [problem] = found.flatMap((other) =>
    overlappingRanges([
      { name: other.construct.node.path, range: other.range },
      { name: construct.node.path, range },
    ]),
  );
  if (problem === undefined) return;
  const { name, message, remedy } = problem;
  const text = endProblem(ADDRESS_CODES.SubnetRangesOverlap, `${name} ${quote(range)} ${message}; ${remedy}`);
  construct.node.addValidation({ validate: () => [text] });
}

import { z } from 'zod';
import { SHAPES } from '../src/core/arm-id';
import { ipv4Cidr, overlap } from '../src/core/cidr';
import { isLiteral } from '../src/core/tokens';
import { by, id, isObject, oneOf } from './settings-rules';

/** A subnet to make, or one that exists. Whether it is large enough depends on what it is for. */
export const subnet = oneOf(
  z.strictObject({
    addressPrefix: by(ipv4Cidr('InvalidAddressPrefix')).optional().describe('makes the subnet with this IPv4 range'),
    id: id(SHAPES.subnet).optional().describe('uses a subnet that exists'),
  }),
  ['addressPrefix', 'id'],
  'needs addressPrefix (to make a subnet) or id (of one that exists), not both',
);

export type SubnetSettings = z.infer<typeof subnet>;

/** Ranges of the subnets to make must not share an address. */
export function overlaps(subnets: Readonly<Record<string, { readonly addressPrefix?: string } | undefined>>) {
  const cidr = ipv4Cidr('');
  const ranges = Object.entries(subnets).flatMap(([name, made]) => {
    const range = isObject(made) ? made.addressPrefix : undefined;
    return typeof range === 'string' && isLiteral(range) && cidr.holds(range) ? [{ name, range }] : [];
  });
  return ranges.flatMap((one, index) =>
    ranges
      .slice(index + 1)
      .filter((other) => overlap(one.range, other.range))
      .map((other) => ({
        path: [other.name, 'addressPrefix'],
        message: `overlaps ${one.name} (${one.range}); give ranges that share no address`,
      })),
  );
}

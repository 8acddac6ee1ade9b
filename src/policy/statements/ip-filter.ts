import { Fn } from 'cdktf';
import { firstAddress, ipv4Cidr, lastAddress } from '../../core/network/cidr';
import type { Problems } from '../../core/validation/problems';
import { asArgument, isLiteral } from '../../core/terraform/tokens';
import { PolicyElement } from '../document/policy-element';
import { ipv4Address, orExpression } from '../document/policy-rules';
import { checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { texts } from './token-validation';
import { STATEMENT_CODES } from './codes';

/** What happens to callers that an `IpFilter` lists. */
export enum IpFilterAction {
  /** Only they are allowed. */
  ALLOW = 'allow',
  /** They are refused, everybody else is allowed. */
  FORBID = 'forbid',
}

/** Properties of `IpFilter`, in the order of the policy's schema. */
export interface IpFilterProps extends PolicyStatementProps {
  /**
   * What happens to the callers listed.
   * @default IpFilterAction.ALLOW
   */
  readonly action?: IpFilterAction;
  /**
   * IPv4 addresses, or expressions that yield one.
   * @default - none; give these, `ranges` or both
   */
  readonly addresses?: string[];
  /**
   * IPv4 ranges in CIDR form, such as `52.112.0.0/14`. The policy takes first and last addresses only, which are worked
   * out here; of a range that is known after apply, Terraform does it (`cidrhost`).
   * @default - none
   */
  readonly ranges?: string[];
}

/**
 * Policy `ip-filter`: allows requests by the address they come from. In every tier. Behind an edge that address is
 * the edge's: filter there.
 *
 * Throws `NoAddresses`, `InvalidIpAddress`, `InvalidIpRange` and `ListKnownLater`.
 *
 * @see https://learn.microsoft.com/azure/api-management/ip-filter-policy
 */
export class IpFilter extends PolicyElement {
  public constructor(props: IpFilterProps) {
    checked('ip-filter', (problems) => {
      check(problems, props);
    });
    super('ip-filter', {
      attributes: textAttributes({ id: props.id, action: props.action ?? IpFilterAction.ALLOW }),
      children: [...(texts('address', props.addresses) ?? []), ...(props.ranges ?? []).map(addressRange)],
      dependables: props.dependables,
    });
  }
}

function addressRange(cidr: string): PolicyElement {
  const attributes = isLiteral(cidr)
    ? { from: firstAddress(cidr), to: lastAddress(cidr) }
    : { from: Fn.cidrhost(asArgument(cidr), 0), to: Fn.cidrhost(asArgument(cidr), -1) };
  return new PolicyElement('address-range', { attributes });
}

function check(problems: Problems, { addresses, ranges }: IpFilterProps): void {
  problems.checkKnown('addresses', addresses);
  problems.checkKnown('ranges', ranges);
  problems.when(
    ![addresses, ranges].some((list) => list !== undefined && (!isLiteral(list) || list.length > 0)),
    STATEMENT_CODES.NoAddresses,
    () => ({
      message: 'neither addresses nor ranges are given',
      remedy: 'list at least one of them',
    }),
  );
  problems.checkEach('addresses', addresses, orExpression(ipv4Address));
  problems.checkEach('ranges', ranges, ipv4Cidr(STATEMENT_CODES.InvalidIpRange));
}

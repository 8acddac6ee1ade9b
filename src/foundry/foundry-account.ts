import { Construct, type IConstruct } from 'constructs';
import { armId, type ArmIdParts, checkArmId, parseArmId, SHAPES } from '../core/azure/arm-id';
import { Problems } from '../core/validation/problems';
import { hostName } from '../core/validation/rules';
import { FOUNDRY_HOST, warnOfOtherHost } from './foundry-host';
import { FoundryAccountGrants } from './foundry-account-grants';
import { FOUNDRY_CODES } from './codes';

/** A Foundry account (also called Foundry resource): the Azure resource that holds projects and models. */
export interface IFoundryAccount extends IConstruct {
  /** Full resource id. */
  readonly accountId: string;
  /** Name of the account. */
  readonly accountName: string;
  /** Resource group that holds it. */
  readonly resourceGroupName: string;
  /** Subscription that holds it. */
  readonly subscriptionId: string;
  /** Host of the data plane, without scheme: `{account}.services.ai.azure.com`. */
  readonly host: string;
  /** Whether the Internet reaches it, where that is known. */
  readonly publicNetworkAccess?: boolean;
  /** Rights on the account. */
  readonly grants: FoundryAccountGrants;
}

/** What is known of an account that exists already. */
export interface FoundryAccountAttributes {
  /** Full resource id, `/subscriptions/.../Microsoft.CognitiveServices/accounts/{name}`. */
  readonly accountId: string;
  /**
   * Host of the data plane, where the custom subdomain is not the account's name.
   * @default - `{account}.services.ai.azure.com`
   */
  readonly host?: string;
  /**
   * Whether the Internet reaches it. Where it is closed, whatever exposes its agents needs a private way to it.
   * @default - not known
   */
  readonly publicNetworkAccess?: boolean;
}

/**
 * A Foundry account that exists already.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/architecture
 */
export class FoundryAccount extends Construct implements IFoundryAccount {
  /**
   * Refers to an account by its resource id.
   *
   * Throws `InvalidResourceId` where the id is known and is not that of an account.
   */
  public static fromAccountId(scope: Construct, id: string, accountId: string): IFoundryAccount {
    return new FoundryAccount(scope, id, { accountId });
  }

  /**
   * Refers to an account by what is known of it.
   *
   * Throws `InvalidResourceId` and `InvalidHost`.
   */
  public static fromAccountAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryAccountAttributes,
  ): IFoundryAccount {
    return new FoundryAccount(scope, id, attributes);
  }

  /**
   * From the parts of an id that was taken apart already: taking a token apart twice nests expressions.
   *
   * @internal
   */
  public static _fromParts(
    scope: Construct,
    id: string,
    parts: ArmIdParts,
    known: Omit<FoundryAccountAttributes, 'accountId'>,
  ): IFoundryAccount {
    return new FoundryAccount(scope, id, { ...known, accountId: armId(parts, SHAPES.account) }, parts);
  }

  public readonly accountId: string;
  public readonly accountName: string;
  public readonly resourceGroupName: string;
  public readonly subscriptionId: string;
  public readonly host: string;
  public readonly publicNetworkAccess?: boolean;

  private constructor(scope: Construct, id: string, attributes: FoundryAccountAttributes, parts?: ArmIdParts) {
    super(scope, id);
    const problems = Problems.in(this);
    checkArmId(problems, 'accountId', attributes.accountId, SHAPES.account);
    problems.check('host', attributes.host, hostName(FOUNDRY_CODES.InvalidHost));
    problems.check('host', attributes.host, FOUNDRY_HOST);
    problems.throwIfAny();

    const { subscriptionId, resourceGroupName, names } = parts ?? parseArmId(attributes.accountId, SHAPES.account);
    this.accountId = attributes.accountId;
    this.accountName = names[0] ?? '';
    this.subscriptionId = subscriptionId;
    this.resourceGroupName = resourceGroupName;
    this.publicNetworkAccess = attributes.publicNetworkAccess;
    warnOfOtherHost(this, attributes.host, this.accountName);
    this.host = attributes.host ?? `${this.accountName}.services.ai.azure.com`;
  }

  public get grants(): FoundryAccountGrants {
    return new FoundryAccountGrants(this, this.accountId);
  }
}

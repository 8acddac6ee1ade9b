import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Principal } from '../../access/principal';
import { armId, type ArmIdParts, checkArmId, requireArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { ipv4Cidr } from '../../core/network/cidr';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import { FoundryAccountGrants } from './foundry-account-grants';
import type { FoundryAccountAttributes, IFoundryAccount } from './foundry-account-interface';
import { foundryHostOf } from '../../core/azure/account-hosts';
import { FOUNDRY_HOST, warnOfOtherHost } from './foundry-host';
import type { FoundryNetworkMode } from './foundry-network-mode';
import { FOUNDRY_CODES } from './codes';

const AGENT_PREFIX = ipv4Cidr(VALIDATION_CODES.InvalidAddressPrefix);

/**
 * An existing Foundry account.
 *
 * @internal
 */
export class ExistingFoundryAccount extends Construct implements IFoundryAccount {
  /**
   * From the parts of an id that is already split: splitting a token twice nests expressions.
   *
   * @internal
   */
  public static _fromParts(
    scope: Construct,
    id: string,
    parts: ArmIdParts,
    known: Omit<FoundryAccountAttributes, 'accountId'>,
  ): IFoundryAccount {
    return new ExistingFoundryAccount(scope, id, { ...known, accountId: armId(parts, SHAPES.account) }, parts);
  }

  public readonly accountId: string;
  public readonly accountName: string;
  public readonly resourceGroupName: string;
  public readonly subscriptionId: string;
  public readonly host: string;
  public readonly publicNetworkAccess?: boolean;
  public readonly location?: string;
  public readonly networkMode?: FoundryNetworkMode;
  public readonly agentSubnetPrefix?: string;
  public readonly agentNetworkId?: string;
  /** Empty: it already exists. */
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: FoundryAccountAttributes,
    parts?: ArmIdParts,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'accountId', attributes.accountId, SHAPES.account);
    problems.check('host', attributes.host, hostName(FOUNDRY_CODES.InvalidHost));
    problems.check('host', attributes.host, FOUNDRY_HOST);
    problems.check('agentSubnetPrefix', attributes.agentSubnetPrefix, AGENT_PREFIX);
    checkArmId(problems, 'agentNetworkId', attributes.agentNetworkId, SHAPES.virtualNetwork);
    problems.throwIfAny();

    const { subscriptionId, resourceGroupName, names } = parts ?? parseArmId(attributes.accountId, SHAPES.account);
    this.accountId = attributes.accountId;
    this.accountName = names[0] ?? '';
    this.subscriptionId = subscriptionId;
    this.resourceGroupName = resourceGroupName;
    this.publicNetworkAccess = attributes.publicNetworkAccess;
    this.location = attributes.location;
    this.networkMode = attributes.networkMode;
    this.agentSubnetPrefix = attributes.agentSubnetPrefix;
    this.agentNetworkId = attributes.agentNetworkId;
    warnOfOtherHost(this, attributes.host, this.accountName);
    this.host = attributes.host ?? foundryHostOf(this.accountName);
  }

  public get grants(): FoundryAccountGrants {
    return FoundryAccountGrants._make(this, this.accountId);
  }

  public get managedIdentity(): Principal {
    const factory = 'FoundryAccount.fromAccountAttributes';
    const principalId = supplied(this.attributes.identityPrincipalId, 'identityPrincipalId', this, factory);
    return Principal.managedIdentity(principalId, `${this.node.path}/ManagedIdentity`);
  }
}

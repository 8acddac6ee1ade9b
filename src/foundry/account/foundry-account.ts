import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Principal } from '../../access/principal';
import { groupPartsOf } from '../../core/azure/arm-id';
import { sendLogs } from '../../core/azure/diagnostics';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { oneAtATime } from '../../core/azure/serial-writes';
import { FixedValues, LEFT_OUT } from '../../core/terraform/fixed-values';
import { KeptValues } from '../../core/terraform/kept-values';
import { protectContent } from '../../core/terraform/protected-list';
import { isLiteral } from '../../core/terraform/tokens';
import { withinStack } from '../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { supplied } from '../../core/validation/supplied';
import { Resource } from '../../providers/azapi/resource';
import { noteLock, noteWriter } from '../existing/account-writers';
import { addAwaited, awaitedOf } from '../existing/awaited-of';
import { noteCustomerKey } from '../existing/customer-keys';
import { ExistingFoundryAccount } from '../existing/existing-foundry-account';
import { foundryHostOf } from '../../core/azure/account-hosts';
import { noteHost } from '../existing/foundry-host';
import { FoundryAccountGrants } from '../existing/foundry-account-grants';
import type { FoundryAccountAttributes, IFoundryAccount } from '../existing/foundry-account-interface';
import { type FoundryNetworkMode } from '../existing/foundry-network-mode';
import { ACCOUNT_TYPE } from '../existing/foundry-types';
import type { IManagedNetwork } from '../existing/managed-network-interface';
import { ManagedNetwork } from '../network/managed-network';
import { encryptWithOwnIdentity, isEncryptedLater, KEY_OWNERS, keyOwner, letIdentityReadKey } from './account-key';
import { AccountLock } from './account-lock';
import { AccountPrivateEndpoint, type AccountPrivateEndpointOptions } from './account-private-endpoint';
import { AccountPurge } from './account-purge';
import { expectOwnSubnet } from './agent-subnet-owner';
import { accountBody, identityBlock } from './foundry-account-body';
import { type FoundryAccountPlan, planAccount } from './foundry-account-plan';
import type { FoundryAccountProps } from './foundry-account-props';
import { checkAccount, warnOfAccount } from './foundry-account-validation';
import { refuseTakenId } from './private-endpoint-validation';
import type { IFoundryPrivateEndpoint } from './private-endpoint-interface';
import { expectWayIn } from './way-in';

/**
 * A Foundry account (also called Foundry resource): holds projects and models.
 *
 * Without keys, and reached by private endpoints alone unless its network says otherwise. What never changes once it is made is its
 * name, resource group, location, subdomain, kind of network and agents' subnet, and that it has a customer-managed key once it has
 * one: a change of one of them stops the plan with a sentence. Destroyed, it is purged, so that its name and the subnet are free again.
 *
 * An apply that is interrupted while the account is created leaves it tainted: run `terraform untaint` on `resource` before the next
 * one. Where the account was deleted already and its name is reserved, apply once with `-replace` of its purge action.
 *
 * To take an existing account over into this address, add an `ImportBlock` for `resource` with `{id}?api-version=2026-05-01`.
 *
 * Throws `InvalidSubdomain` and `RangeNotInRegion`, among others: see docs/messages.md. Fails
 * synthesis with `AgentSubnetShared` if two accounts share an agent subnet. Warns with `NoWayIn`, `SubnetHeldByDeletedAccount`
 * and `LockHoldsOtherStacks`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/architecture
 */
export class FoundryAccount extends Construct implements IFoundryAccount {
  /**
   * Refers to an account that exists, by its resource id.
   *
   * Throws `InvalidResourceId` where the id is known and is not that of an account.
   */
  public static fromAccountId(scope: Construct, id: string, accountId: string): IFoundryAccount {
    return new ExistingFoundryAccount(scope, id, { accountId });
  }

  /**
   * Refers to an account that exists, by what is known of it.
   *
   * Throws `InvalidResourceId` and `InvalidHost`.
   */
  public static fromAccountAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryAccountAttributes,
  ): IFoundryAccount {
    return new ExistingFoundryAccount(scope, id, attributes);
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
  public readonly managedNetwork?: IManagedNetwork;
  public readonly keyVaultId?: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;
  private readonly plan: FoundryAccountPlan;
  private readonly kept?: KeptValues;
  private readonly ready: ITerraformDependable[];

  public constructor(scope: Construct, id: string, props: FoundryAccountProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planAccount(problems, this, props);
    checkAccount(problems, props, plan);
    problems.throwIfAny();
    warnOfAccount(this, plan);
    this.plan = plan;

    const { accountName, location, resourceGroupId, customSubdomain, network } = plan;
    const group = groupPartsOf(resourceGroupId);
    this.accountName = accountName;
    this.resourceGroupName = group.resourceGroupName;
    this.subscriptionId = group.subscriptionId;
    this.location = location;
    this.networkMode = network.mode;
    this.agentSubnetPrefix = network.agentSubnet?.addressPrefix;
    this.agentNetworkId = network.agentSubnet?.virtualNetworkId;
    this.publicNetworkAccess = network._publicAccess !== undefined;
    this.keyVaultId = plan.customerManagedKey?.vaultId;
    this.host = foundryHostOf(customSubdomain);
    if (isLiteral(this.host)) noteHost(this, this.host);
    const protection = protectContent(this, plan.preventsDestroy);
    this.resource = new Resource(this, 'Resource', {
      type: ACCOUNT_TYPE,
      name: accountName,
      parentId: resourceGroupId,
      location,
      tags: plan.tags,
      identity: identityBlock(plan),
      body: accountBody(plan),
      ignoreBodyChanges: isEncryptedLater(plan.customerManagedKey) ? ['properties.encryption'] : undefined,
      responseExportValues: { principalId: 'identity.principalId' },
      // Deleted right after its children, the account has another version than was read.
      deleteHeaders: { 'If-Match': '*' },
      retry: oneAtATime(ACCOUNT_TYPE, accountName).retry,
      timeouts: { create: '1h', update: '1h', delete: '2h' },
      lifecycle: protection.lifecycle,
      dependsOn: [...protection.dependsOn, ...this.before(plan), ...letIdentityReadKey(this, plan.customerManagedKey)],
    });
    this.accountId = this.resource.id;
    noteWriter(this, this);
    this.ready = [this.resource];
    this.kept = this.keepIdentity(plan);
    this.keepFixed(plan);
    rejectDuplicateName(this, { what: 'custom subdomain', name: customSubdomain, parentId: '' });
    expectOwnSubnet(this, network.agentSubnet);
    expectWayIn(this);

    if (plan.customerManagedKey !== undefined) noteCustomerKey(this);
    this.ready.push(...encryptWithOwnIdentity(this, plan.customerManagedKey));
    sendLogs(this, this.accountId, plan.workspaceId, plan.sentLogs);
    if (network._managed !== undefined) {
      this.managedNetwork = new ManagedNetwork(this, 'ManagedNetwork', this, network._managed);
    }
    if (plan.deletionLock === true) noteLock(new AccountLock(this, 'Lock', this.accountId), this);
  }

  /**
   * Makes a private way to the account, group `account`, with its zones. What is made in the account waits for it, whether before this
   * call or after it. What you have wait for `dependables` yourself, read after it.
   *
   * Throws `EndpointIdTaken` and `IncompletePrivateDnsZones`, among others: see docs/messages.md.
   */
  public addPrivateEndpoint(id: string, options: AccountPrivateEndpointOptions): IFoundryPrivateEndpoint {
    refuseTakenId(this, id);
    const endpoint = new AccountPrivateEndpoint(this, id, this, options, this.plan);
    this.ready.push(...endpoint.dependables);
    addAwaited(endpoint, awaitedOf(this), endpoint.dependables, options.dependables ?? []);
    return endpoint;
  }

  public get managedIdentity(): Principal {
    const label = `${this.node.path}/ManagedIdentity`;
    if (this.kept !== undefined) return Principal.managedIdentity(this.kept.get('principalId'), label);
    const { userAssignedIdentities, customerManagedKey } = this.plan;
    const principalId = userAssignedIdentities[0]?.principalId ?? customerManagedKey?.identity?.principalId;
    return Principal.managedIdentity(supplied(principalId, 'principalId', this, 'FoundryAccount'), label);
  }

  public get grants(): FoundryAccountGrants {
    return FoundryAccountGrants._make(this, this.accountId);
  }

  public get dependables(): ITerraformDependable[] {
    return [...this.ready];
  }

  /** What is destroyed after the account, because it was made before it. */
  private before({ network, location, purgesOnDestroy, subnetReleaseMinutes }: FoundryAccountPlan) {
    const { agentSubnet } = network;
    const subnet = withinStack(this, agentSubnet?.dependables ?? []) ?? [];
    if (!purgesOnDestroy) return subnet;
    const { subscriptionId, resourceGroupName, accountName } = this;
    const releaseMinutes = subnetReleaseMinutes;
    const spec = { subscriptionId, resourceGroupName, accountName, location, agentSubnet, releaseMinutes };
    return [...subnet, ...new AccountPurge(this, 'Purge', spec).dependables];
  }

  private keepIdentity({ systemAssignedIdentity }: FoundryAccountPlan): KeptValues | undefined {
    if (!systemAssignedIdentity) return undefined;
    const { accountName } = this;
    return new KeptValues(this, 'Kept', this.resource, ['principalId'], {
      key: 'principalId',
      message: `Foundry account ${accountName} has no identity yet. Apply again in a few minutes.`,
      compared: {
        keys: ['principalId'],
        what: `identity of Foundry account ${accountName}`,
        effect: 'roles are still those of the former one.',
      },
    });
  }

  private keepFixed(plan: FoundryAccountPlan): void {
    const { accountName, resourceGroupId, location, network, customSubdomain, customerManagedKey } = plan;
    const subnetId = network.agentSubnet?.subnetId ?? LEFT_OUT;
    new FixedValues(this, 'Fixed', {
      resource: this.resource,
      of: `Foundry account '${accountName}'`,
      values: [
        { key: 'name', what: 'the name', value: accountName },
        { key: 'resourceGroup', what: 'the resource group', value: resourceGroupId },
        { key: 'location', what: 'the location', value: location },
        { key: 'subdomain', what: 'the custom subdomain', value: customSubdomain },
        { key: 'network', what: 'the network', value: network.mode },
        { key: 'agentSubnet', what: "the agents' subnet", value: subnetId },
        { key: 'encryption', what: 'the encryption key', value: keyOwner(customerManagedKey), onlyForward: KEY_OWNERS },
      ],
      remedy: 'set it back, or make another account next to this one under another construct id and move over to it',
    });
  }
}

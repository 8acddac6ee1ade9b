import { Sleep } from '@cdktf/provider-time/lib/sleep';
import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import { awaitRole } from '../../access/role-wait';
import { sameArmId } from '../../core/azure/arm-id';
import { FixedValues, LEFT_OUT } from '../../core/terraform/fixed-values';
import { resolveTokens } from '../../core/terraform/resolve';
import { Problems, quote } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import { ResourceAction } from '../../providers/azapi/resource-action';
import { accountWrite } from '../existing/account-write';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { MANAGED_NETWORK_TYPE, OUTBOUND_RULE_TYPE } from '../existing/foundry-types';
import type { IManagedNetwork } from '../existing/managed-network-interface';
import { ManagedIsolation, type ManagedNetworkOptions } from './managed-network-options';
import { type ManagedNetworkPlan, planManagedNetwork } from './managed-network-plan';
import { hasSelfRule, SELF_RULE } from './managed-network-validation';
import { OutboundRule } from './outbound-rule';
import { OUTBOUND_RULE_NAME } from './outbound-rule-validation';
import { FOUNDRY_NETWORK_CODES } from './codes';

/** Longest that a rule takes, with its turn after the others. */
const LONGEST = '6h';

/**
 * The managed network of an account: its isolation and its rules, made by the account.
 *
 * The service makes the network itself and has no way to delete it, so its isolation is set by an action. What somebody loosens or
 * tightens beside Terraform shows in no plan; `foundry-agents verify` compares it.
 *
 * @internal
 */
export class ManagedNetwork extends Construct implements IManagedNetwork {
  private readonly options: ManagedNetworkPlan;
  private readonly mode: ResourceAction;
  private readonly rules = new Map<string, Resource>();
  private readonly given: OutboundRule[] = [];
  private readonly approvers = new Map<string, Construct>();
  private readonly selfRule?: Resource;
  private settle?: Sleep;

  public constructor(
    scope: Construct,
    id: string,
    private readonly account: IFoundryAccount,
    given: ManagedNetworkOptions,
  ) {
    super(scope, id);
    const options = planManagedNetwork(given);
    this.options = options;
    // Who approves endpoints has to be let to before the first rule asks for one.
    const before = hasSelfRule(options) ? this.approver(SELF_RULE, account.accountId) : [];
    this.mode = new ResourceAction(this, 'Isolation', {
      type: MANAGED_NETWORK_TYPE,
      resourceId: `${account.accountId}/managedNetworks/default`,
      method: 'PATCH',
      body: { properties: { managedNetwork: this.body() } },
      dependsOn: [...account.dependables, ...before],
      ...actionWrite(this, account),
    });
    this.keepIsolation();
    if (hasSelfRule(options)) {
      const self = { targetId: account.accountId, group: 'account' };
      this.selfRule = this.addRule(OutboundRule.privateEndpoint(SELF_RULE, self), before);
    }
    for (const rule of options.rules) this.add(rule);
  }

  public allowPrivateEndpoint(ruleName: string, targetId: string, group: string): void {
    const problems = Problems.withProviderCheck(this);
    problems.check('ruleName', ruleName, OUTBOUND_RULE_NAME);
    problems.when(
      this.options.isolation === ManagedIsolation.DISABLED,
      FOUNDRY_NETWORK_CODES.OutboundRuleRefused,
      () => ({
        message: `rule ${quote(ruleName)} would be a private way for agents, and isolation ${quote(this.options.isolation)} has none`,
        remedy: `take ${ManagedIsolation.ALLOW_INTERNET_OUTBOUND} or ${ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND}`,
      }),
    );
    problems.throwIfAny();
    this.add(OutboundRule.privateEndpoint(ruleName, { targetId, group }));
  }

  public hasPrivateEndpoint(targetId: string, group: string): boolean {
    const endpoints = this.given.map(({ _given: { privateEndpoint } }) => privateEndpoint);
    return endpoints.some(
      (one) =>
        one !== undefined && sameArmId(one.targetId, targetId) && one.group.toLowerCase() === group.toLowerCase(),
    );
  }

  public reachesHost(host: string): boolean {
    if (this.options.isolation !== ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND) return true;
    const hosts = this.given.map(({ _given: given }) => (given.host ?? '').toLowerCase());
    const asked = host.toLowerCase();
    return hosts.some((one) => one === asked || (one.startsWith('*.') && asked.endsWith(one.slice(1))));
  }

  /** Rules are answered before they are in force, so that a host that is made at once reaches nothing. */
  public get settled(): ITerraformDependable[] {
    const { settleSeconds } = this.options;
    if (settleSeconds === 0) return [this.mode, ...this.rules.values()];
    this.settle ??= new Sleep(this, 'Settled', {
      createDuration: `${settleSeconds}s`,
      // A rule that is added later is waited for, too.
      triggers: Lazy.anyValue({ produce: () => this.ids() }) as unknown as { [key: string]: string },
      dependsOn: [this.mode],
    });
    return [this.settle];
  }

  private ids(): { [key: string]: string } {
    return Object.fromEntries([...this.rules.values()].map((rule) => [String(rule.nameInput), rule.id]));
  }

  private body(): object {
    const { isolation, firewall } = this.options;
    return { isolationMode: isolation, managedNetworkKind: 'V2', ...(firewall && { firewallSku: firewall }) };
  }

  private keepIsolation(): void {
    const { isolation, firewall } = this.options;
    new FixedValues(this, 'Fixed', {
      resource: this.mode,
      of: `the managed network of account '${this.account.accountName}'`,
      values: [
        { key: 'isolation', what: 'the isolation', value: isolation, onlyForward: Object.values(ManagedIsolation) },
        { key: 'firewall', what: 'the firewall', value: firewall ?? LEFT_OUT, mayComeLater: true },
      ],
      remedy: 'isolation may be tightened and never loosened; for anything else make another account',
    });
  }

  private add(rule: OutboundRule): void {
    const key = this.keyOf(rule);
    if (this.rules.has(key)) return;
    this.refuseTaken(rule.ruleName);
    const { privateEndpoint: endpoint } = rule._given;
    this.addRule(rule, endpoint === undefined ? [] : this.approver(rule.ruleName, endpoint.targetId));
  }

  private addRule(rule: OutboundRule, approved: ITerraformDependable[]): Resource {
    const { ruleName, ruleType, _destination: destination } = rule;
    const made = new Resource(this, `Rule-${ruleName}`, {
      type: OUTBOUND_RULE_TYPE,
      name: ruleName,
      parentId: `${this.account.accountId}/managedNetworks/default`,
      body: { properties: { type: ruleType, category: 'UserDefined', destination } },
      responseExportValues: {},
      dependsOn: [this.mode, ...approved, ...(this.selfRule === undefined ? [] : [this.selfRule])],
      ...accountWrite(this, OUTBOUND_RULE_TYPE, this.account, LONGEST),
    });
    this.rules.set(this.keyOf(rule), made);
    this.given.push(rule);
    return made;
  }

  /** Where a rule leads; two that lead to one place are one. */
  private keyOf({ ruleType, _destination: destination }: OutboundRule): string {
    return JSON.stringify(resolveTokens(this, [ruleType, destination])).toLowerCase();
  }

  private refuseTaken(ruleName: string): void {
    const isTaken = [...this.rules.values()].some((rule) => rule.nameInput?.toLowerCase() === ruleName.toLowerCase());
    const problems = Problems.withProviderCheck(this);
    problems.when(isTaken, FOUNDRY_NETWORK_CODES.DuplicateOutboundRule, () => ({
      message: `two rules are called ${quote(ruleName)} and lead to different places`,
      remedy: 'rename one of them; those for data stores begin with outboundRulePrefix of useOwnData',
    }));
    problems.throwIfAny();
  }

  /** The role by which the account's identity approves endpoints on a target, once it counts. */
  private approver(ruleName: string, targetId: string): ITerraformDependable[] {
    const scopeId = this.options.approverScopeId ?? targetId;
    const key = `Approver-${this.options.approverScopeId === undefined ? ruleName : 'scope'}`;
    const place = this.approvers.get(resolvedKey(this, scopeId)) ?? new Construct(this, key);
    this.approvers.set(resolvedKey(this, scopeId), place);
    const principal = this.account.managedIdentity;
    const { dependables } = grantRole(place, {
      verb: 'Approve',
      role: AzureRole.AI_ENTERPRISE_NETWORK_CONNECTION_APPROVER,
      principal,
      scopeId,
      grantedBy: 'FoundryNetwork.managed',
      hasDerivedName: true,
    });
    return awaitRole(place, 'RoleCounts', { scopeId, principal, dependables }, this.options.roleWaitSeconds);
  }
}

function resolvedKey(scope: Construct, value: string): string {
  return JSON.stringify(resolveTokens(scope, value)).toLowerCase();
}

/** An action has one timeout, under the name of creation. */
function actionWrite(writer: Construct, account: IFoundryAccount) {
  const { locks, retry, timeouts } = accountWrite(writer, MANAGED_NETWORK_TYPE, account);
  return { locks, retry, timeouts: { create: timeouts.create, update: timeouts.update } };
}

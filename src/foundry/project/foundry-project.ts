import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import { Principal } from '../../access/principal';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { FixedValues } from '../../core/terraform/fixed-values';
import { KeptValues } from '../../core/terraform/kept-values';
import { protectContent } from '../../core/terraform/protected-list';
import { withinStack } from '../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import { awaitedOf } from '../existing/awaited-of';
import { accountWrite } from '../existing/account-write';
import { ExistingFoundryProject } from '../existing/existing-foundry-project';
import type { IAgentDataStores } from '../data-stores/agent-data-stores-interface';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { FoundryProjectAttributes, IFoundryProject } from '../existing/foundry-project-interface';
import { FoundryProjectGrants } from '../existing/foundry-project-grants';
import { PROJECT_TYPE } from '../existing/foundry-types';
import type { FoundryIdentity } from '../existing/foundry-identity';
import { OwnData } from '../capability-hosts/own-data';
import type { OwnDataOptions } from '../capability-hosts/own-data-props';
import { planProject } from './foundry-project-plan';
import type { FoundryProjectProps } from './foundry-project-props';
import { checkProject } from './foundry-project-validation';
import { warnWithoutOwnData } from './own-data-warnings';
import { expectRoomInAccount, PROJECT_LIMIT } from '../existing/account-limit';

const EXPORTS = {
  principalId: 'identity.principalId',
  workspaceId: 'properties.internalId',
  sharedAgentPrincipalId: 'properties.agentIdentity.agentIdentityId',
} as const;

/** Where the 32 digits of a workspace id are split into a GUID: position and length. */
const GUID_PARTS: readonly (readonly [number, number])[] = [
  [0, 8],
  [8, 4],
  [12, 4],
  [16, 4],
  [20, 12],
];

/**
 * A Foundry project: where agents are built, and what their applications and endpoints belong to.
 *
 * Its identity gets the role Foundry User on the account, which every project needs, and stays known while the project changes.
 * Projects of one account are made one after the other. Name and location never change: a change of one of them stops the plan with
 * a sentence; names that people see and tags change in place.
 *
 * To take an existing project over into this address, add an `ImportBlock` for `resource` with `{id}?api-version=2026-05-01`.
 *
 * Throws `InvalidProjectName` and `LocationNotKnown`, among others: see docs/messages.md. Fails synthesis with
 * `TooManyProjects`. Warns with `ProjectsMixed` and `CustomerKeyWithoutOwnData`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/how-to/create-projects
 */
export class FoundryProject extends Construct implements IFoundryProject {
  /**
   * Refers to a project that exists, by its resource id, which may be known only after apply.
   *
   * Throws `InvalidResourceId` where the id is known and is not that of a project.
   */
  public static fromProjectId(scope: Construct, id: string, projectId: string): IFoundryProject {
    return new ExistingFoundryProject(scope, id, { projectId });
  }

  /**
   * Refers to a project that exists, by what is known of it.
   *
   * Throws `InvalidResourceId` and `InvalidHost`.
   */
  public static fromProjectAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryProjectAttributes,
  ): IFoundryProject {
    return new ExistingFoundryProject(scope, id, attributes);
  }

  public readonly projectId: string;
  public readonly projectName: string;
  public readonly account: IFoundryAccount;
  public readonly host: string;
  public readonly path: string;
  public readonly endpoint: string;
  public readonly location?: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;
  private readonly identity?: FoundryIdentity;
  private readonly kept?: KeptValues;
  private keptWorkspace?: KeptValues;
  private keptShared?: KeptValues;
  private readonly ready: ITerraformDependable[];

  public constructor(scope: Construct, id: string, given: FoundryProjectProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planProject(problems, this, given);
    checkProject(problems, plan);
    problems.throwIfAny();

    const { account, projectName, identity } = plan;
    this.identity = identity;
    this.account = account;
    this.projectName = projectName;
    this.host = account.host;
    this.path = `/api/projects/${projectName}`;
    this.endpoint = `https://${this.host}${this.path}`;
    this.location = plan.location;
    const protection = protectContent(this, plan.preventsDestroy);
    this.resource = new Resource(this, 'Resource', {
      type: PROJECT_TYPE,
      name: projectName,
      parentId: account.accountId,
      location: this.location,
      tags: plan.tags,
      identity: [
        identity === undefined
          ? { type: 'SystemAssigned' }
          : { type: 'UserAssigned', identityIds: [identity.identityId] },
      ],
      body: { properties: { displayName: plan.displayName, description: plan.description } },
      responseExportValues: { ...EXPORTS },
      // Deleted right after its children, the project has another version than was read.
      deleteHeaders: { 'If-Match': '*' },
      lifecycle: protection.lifecycle,
      dependsOn: withinStack(this, [...protection.dependsOn, ...account.dependables, ...(plan.dependables ?? [])]),
      ...accountWrite(this, PROJECT_TYPE, account),
    });
    awaitedOf(account).waitedForBy(this.resource, account.dependables);
    this.projectId = this.resource.id;
    if (identity === undefined) this.kept = this.keep('Kept', 'principalId', 'identity');
    this.ready = [this.resource, ...this.giveBaseline()];
    this.fixName();
    rejectDuplicateName(this, { what: 'project', name: projectName, parentId: account.accountId });
    expectRoomInAccount(this, account, PROJECT_LIMIT);
    warnWithoutOwnData(this);
  }

  /**
   * Has the agents of the project keep their data in your own stores. Agents, applications and connections of the project wait for it,
   * whether they are created before this call or after it. What you have wait for `dependables` yourself, read after it. Once for a
   * project.
   *
   * Throws `DataStoreInOtherLocation` and `SecondHost`, among others: see docs/messages.md.
   */
  public useOwnData(stores: IAgentDataStores, options: OwnDataOptions = {}): OwnData {
    // A second call is refused by its own message, and not for its construct id.
    const id = this.node.tryFindChild('OwnData') === undefined ? 'OwnData' : 'SecondOwnData';
    const ownData = new OwnData(this, id, { ...options, project: this, stores });
    this.ready.push(...ownData.dependables);
    return ownData;
  }

  public get grants(): FoundryProjectGrants {
    return FoundryProjectGrants._make(this, this.projectId);
  }

  public get identityClientId(): string | undefined {
    return this.identity?.clientId;
  }

  public get managedIdentity(): Principal {
    const principalId = this.identity?.principalId ?? this.kept?.get('principalId') ?? '';
    return Principal.projectIdentity(principalId, `${this.node.path}/ManagedIdentity`);
  }

  public get sharedAgentIdentity(): Principal {
    this.keptShared ??= this.keep('KeptShared', 'sharedAgentPrincipalId', 'identity that its agents share');
    const principalId = this.keptShared.get('sharedAgentPrincipalId');
    return Principal.agentIdentity(principalId, `${this.node.path}/SharedAgentIdentity`);
  }

  public get workspaceId(): string {
    this.keptWorkspace ??= this.keep('KeptWorkspace', 'workspaceId', 'workspace');
    const digits = this.keptWorkspace.get('workspaceId');
    return Fn.join(
      '-',
      GUID_PARTS.map(([from, length]) => Fn.substr(digits, from, length)),
    );
  }

  public get dependables(): ITerraformDependable[] {
    return [...this.ready];
  }

  /** Foundry User on the account, and the right to the key where the account is encrypted with a customer-managed one. */
  private giveBaseline(): ITerraformDependable[] {
    const { account } = this;
    const run = account.grants._runProject(this, this.managedIdentity);
    if (account.keyVaultId === undefined) return run.dependables;
    const key = grantRole(this, {
      verb: 'UseKey',
      role: AzureRole.KEY_VAULT_CRYPTO_USER,
      principal: this.managedIdentity,
      scopeId: account.keyVaultId,
      grantedBy: 'FoundryAccount.customerManagedKey',
      hasDerivedName: true,
    });
    return run.and(key).dependables;
  }

  /** Made when it is read: what nobody reads need not be there. */
  private keep(id: string, key: string, what: string): KeptValues {
    const { projectName } = this;
    return new KeptValues(this, id, this.resource, [key], {
      key,
      message: `Foundry project ${projectName} has no ${what} yet. Apply again in a few minutes.`,
      compared: {
        keys: [key],
        what: `${what} of Foundry project ${projectName}`,
        effect: 'roles and connections are still those of the former one.',
      },
    });
  }

  private fixName(): void {
    const { projectName, location = '', account } = this;
    new FixedValues(this, 'Fixed', {
      resource: this.resource,
      of: `Foundry project '${projectName}'`,
      values: [
        { key: 'name', what: 'the name', value: projectName },
        { key: 'account', what: 'the account', value: account.accountName },
        { key: 'location', what: 'the location', value: location },
      ],
      remedy: 'set it back, or make another project next to this one under another construct id and move over to it',
    });
  }
}

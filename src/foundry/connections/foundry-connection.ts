import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import { awaitRole } from '../../access/role-wait';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { schemaValidation } from '../../core/azure/untyped-bodies';
import { withinStack } from '../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import { awaitedOf, awaitedOfProject } from '../existing/awaited-of';
import { accountWrite } from '../existing/account-write';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { keyOfProject } from '../existing/foundry-keys';
import { ACCOUNT_CONNECTION_TYPE, PROJECT_CONNECTION_TYPE } from '../existing/foundry-types';
import { notePartOfAccount, notePartOfProject } from '../existing/part-of';
import type { ConnectionShape } from './connection-shape';
import type { IFoundryConnection } from './connection-interface';
import { ExistingFoundryConnection } from './existing-foundry-connection';
import { type FoundryConnectionPlan, planConnection } from './foundry-connection-plan';
import type { FoundryConnectionProps } from './foundry-connection-props';
import { checkConnection, warnOfConnection } from './foundry-connection-validation';
import { connectionsOf, noteShape } from './known-connections';

/**
 * A connection of an account or project: by which agents and hosts reach a store, a tool or a model elsewhere.
 *
 * A secret, where a kind takes nothing else, is sent and never stored in Terraform's state; a changed one is sent again. Connections of one account
 * and its projects are made one after the other, those to a Key Vault first. Hosts that name a connection have to be destroyed
 * before it: let them depend on `dependables`.
 *
 * To take an existing connection over into this address, add an `ImportBlock` for `resource` with `{id}?api-version=2026-05-01`.
 *
 * Throws `InvalidConnectionName`, `SecretInPlainText` and `SecondTelemetryConnection`, among others: see docs/messages.md.
 * Fails synthesis with `DuplicateName`.
 *
 * @see https://learn.microsoft.com/azure/foundry/how-to/connections-add
 */
export class FoundryConnection extends Construct implements IFoundryConnection {
  /**
   * Refers to a connection that exists, by its resource id, which may be known only after apply.
   *
   * Throws `InvalidConnectionId`.
   */
  public static fromConnectionId(scope: Construct, id: string, connectionId: string): IFoundryConnection {
    return new ExistingFoundryConnection(scope, id, connectionId);
  }

  public readonly connectionName: string;
  public readonly connectionId: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: FoundryConnectionProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    checkConnection(problems, props);
    problems.throwIfAny();
    warnOfConnection(this, props);

    const plan = planConnection(props);
    const { project, connectionName, kind, account, owner, parentId } = plan;
    const { secrets, apiVersion } = kind._shape;
    const type = typeOf(project === undefined ? ACCOUNT_CONNECTION_TYPE : PROJECT_CONNECTION_TYPE, apiVersion);
    this.connectionName = connectionName;
    this.resource = new Resource(this, 'Resource', {
      type,
      name: connectionName,
      parentId,
      body: { properties: this.properties(plan) },
      sensitiveBody: secrets === undefined ? undefined : { properties: { credentials: { ...secrets } } },
      responseExportValues: {},
      // Deleted right after what it belongs to has changed, it has another version than was read.
      deleteHeaders: { 'If-Match': '*' },
      ...schemaValidation(type, kind._shape.isBeyondSchema === true),
      dependsOn: withinStack(this, [
        ...owner.dependables,
        ...this.vaultBefore(account),
        ...this.grantOnVault(account, kind._shape),
        ...(props.dependables ?? []),
      ]),
      ...accountWrite(this, type, account),
    });
    (project === undefined ? awaitedOf(account) : awaitedOfProject(project)).waitedForBy(
      this.resource,
      owner.dependables,
    );
    this.connectionId = this.resource.id;
    if (project === undefined) notePartOfAccount(this, account);
    else notePartOfProject(this, project);
    noteShape(this, kind._shape);
    rejectDuplicateName(this, { what: 'connection', name: connectionName, parentId });
    connectionsOf(account).push({
      connection: this,
      shape: kind._shape,
      project: project === undefined ? undefined : keyOfProject(project),
    });
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private properties({ kind, isSharedToAll }: FoundryConnectionPlan): Record<string, unknown> {
    const { category, authType, target, metadata, more, credentials } = kind._shape;
    return {
      category,
      authType,
      target,
      ...(isSharedToAll === undefined ? {} : { isSharedToAll }),
      ...more,
      ...(credentials === undefined ? {} : { credentials: { ...credentials } }),
      metadata: { ...metadata },
    };
  }

  /** The Key Vault connection of the account keeps the secrets of those that follow. */
  private vaultBefore(account: IFoundryAccount): ITerraformDependable[] {
    return connectionsOf(account)
      .filter(({ shape }) => shape.only === 'keyVault')
      .flatMap(({ connection }) => connection.dependables);
  }

  /** Only creation waits: the account uses the role at once. */
  private grantOnVault(
    account: IFoundryAccount,
    { vaultId, roleWaitSeconds = 0 }: ConnectionShape,
  ): ITerraformDependable[] {
    if (vaultId === undefined) return [];
    const principal = account.managedIdentity;
    const { dependables } = grantRole(this, {
      verb: 'KeepSecrets',
      role: AzureRole.KEY_VAULT_SECRETS_OFFICER,
      principal,
      scopeId: vaultId,
      grantedBy: 'ConnectionKind.keyVault',
      hasDerivedName: true,
    });
    return awaitRole(this, 'RoleCounts', { scopeId: vaultId, principal, dependables }, roleWaitSeconds);
  }
}

function typeOf(type: string, apiVersion: string | undefined): string {
  return apiVersion === undefined ? type : type.replace(/@.*$/, `@${apiVersion}`);
}

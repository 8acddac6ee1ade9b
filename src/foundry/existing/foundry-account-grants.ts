import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { FoundryRole } from '../../access/foundry-role';
import type { Grant } from '../../access/grant';
import type { GrantOptions } from '../../access/grant-options';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';
import type { RoleDefinition } from '../../access/role-definition';

/**
 * Rights on a Foundry account, named after what they allow.
 *
 * @see https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry
 */
export class FoundryAccountGrants {
  /**
   * Created by the account: `account.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, accountId: string): FoundryAccountGrants {
    return new FoundryAccountGrants(scope, accountId);
  }

  private constructor(
    private readonly scope: Construct,
    private readonly accountId: string,
  ) {}

  /** Foundry Account Owner: manages projects, models and shared connections, without the data in them. */
  public manageProjects(principal: Principal, options: GrantOptions = {}): Grant {
    return this.give('ManageProjects', FoundryRole.ACCOUNT_OWNER, principal, options);
  }

  /** Foundry Project Manager: publishes agents. Publishing requires it on the account, not on the project. */
  public publishAgents(principal: Principal, options: GrantOptions = {}): Grant {
    return this.give('PublishAgents', FoundryRole.PROJECT_MANAGER, principal, options);
  }

  /** Foundry Owner: everything. Use sparingly, and eligible. */
  public own(principal: Principal, options: GrantOptions = {}): Grant {
    return this.give('Own', FoundryRole.OWNER, principal, options);
  }

  /** Foundry User for a project's own identity, the baseline of every project. */
  public runProject(principal: Principal): Grant {
    return this.give('RunProject', FoundryRole.USER, principal, {});
  }

  /**
   * The baseline of a project that is created here, under a name that follows from what it gives. Next to other rights on the account,
   * unless that is of another stack, which must not wait for this one.
   *
   * @internal
   */
  public _runProject(project: Construct, principal: Principal): Grant {
    const isNear = TerraformStack.of(project) === TerraformStack.of(this.scope);
    return grantRole(isNear ? this.scope : project, {
      verb: 'RunProject',
      role: FoundryRole.USER,
      principal,
      scopeId: this.accountId,
      grantedBy: 'account.grants.runProject',
      hasDerivedName: true,
    });
  }

  /** Cognitive Services User: calls the account's models and tools, as an agent of another account does. */
  public useModels(principal: Principal): Grant {
    return this.give('UseModels', AzureRole.COGNITIVE_SERVICES_USER, principal, {});
  }

  /** Cognitive Services OpenAI User: calls its OpenAI models only. */
  public useOpenAiModels(principal: Principal): Grant {
    return this.give('UseOpenAiModels', AzureRole.COGNITIVE_SERVICES_OPENAI_USER, principal, {});
  }

  /** Reader: sees the account, which developers may need in addition to their project. */
  public view(principal: Principal): Grant {
    return this.give('View', AzureRole.READER, principal, {});
  }

  private give(verb: string, role: RoleDefinition, principal: Principal, options: GrantOptions): Grant {
    const name = `${verb.charAt(0).toLowerCase()}${verb.slice(1)}`;
    const grantedBy = `account.grants.${name}`;
    return grantRole(this.scope, { ...options, verb, role, principal, scopeId: this.accountId, grantedBy });
  }
}

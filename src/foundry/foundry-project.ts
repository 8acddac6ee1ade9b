import { Construct, type IConstruct } from 'constructs';
import { Principal } from '../access/principal';
import { checkArmId, parseArmId, SHAPES } from '../core/azure/arm-id';
import { Problems } from '../core/validation/problems';
import { supplied } from '../core/validation/supplied';
import { FoundryAccount, type IFoundryAccount } from './foundry-account';
import { FoundryProjectGrants } from './foundry-project-grants';

/** A Foundry project: where agents are built, and what their applications and endpoints belong to. */
export interface IFoundryProject extends IConstruct {
  /** Full resource id. */
  readonly projectId: string;
  /** Name of the project. */
  readonly projectName: string;
  /** Account that holds the project. */
  readonly account: IFoundryAccount;
  /** Host of the data plane, without scheme: `{account}.services.ai.azure.com`. */
  readonly host: string;
  /** Rights on the project. */
  readonly grants: FoundryProjectGrants;
  /** Managed identity of the project: what the service runs as. Throws where it was not given. */
  readonly managedIdentity: Principal;
  /** Identity that unpublished agents of the project share. Throws where it was not given. */
  readonly sharedAgentIdentity: Principal;
  /** Path of the project on that host: `/api/projects/{project}`. */
  readonly path: string;
  /** The two together: `https://{host}/api/projects/{project}`. */
  readonly endpoint: string;
}

/** What is known of a project that exists already. */
export interface FoundryProjectAttributes {
  /** Full resource id, `/subscriptions/.../accounts/{account}/projects/{project}`. */
  readonly projectId: string;
  /**
   * Host of the account's data plane, where the custom subdomain is not the account's name.
   * @default - `{account}.services.ai.azure.com`
   */
  readonly host?: string;
  /**
   * Whether the Internet reaches the account. Where it is closed, whatever exposes its agents needs a private way to it.
   * @default - not known
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Principal (object) id of the project's managed identity.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Principal (object) id of the agent identity that unpublished agents of the project share.
   * @default - not known: reading it throws
   */
  readonly sharedAgentIdentityPrincipalId?: string;
}

/**
 * A Foundry project that exists already.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/how-to/create-projects
 */
export class FoundryProject extends Construct implements IFoundryProject {
  /**
   * Refers to a project by its resource id, which may be known only after apply.
   *
   * Throws `InvalidResourceId` where the id is known and is not that of a project.
   */
  public static fromProjectId(scope: Construct, id: string, projectId: string): IFoundryProject {
    return new FoundryProject(scope, id, { projectId });
  }

  /**
   * Refers to a project by what is known of it.
   *
   * Throws `InvalidResourceId` and `InvalidHost`.
   */
  public static fromProjectAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryProjectAttributes,
  ): IFoundryProject {
    return new FoundryProject(scope, id, attributes);
  }

  public readonly projectId: string;
  public readonly projectName: string;
  public readonly account: IFoundryAccount;
  public readonly host: string;
  public readonly path: string;
  public readonly endpoint: string;

  private constructor(
    scope: Construct,
    id: string,
    private readonly attributes: FoundryProjectAttributes,
  ) {
    super(scope, id);
    const problems = Problems.in(this);
    checkArmId(problems, 'projectId', attributes.projectId, SHAPES.project);
    problems.throwIfAny();

    const parts = parseArmId(attributes.projectId, SHAPES.project);
    this.projectId = attributes.projectId;
    this.projectName = parts.names[1] ?? '';
    this.account = FoundryAccount._fromParts(this, 'Account', parts, {
      host: attributes.host,
      publicNetworkAccess: attributes.publicNetworkAccess,
    });
    this.host = this.account.host;
    this.path = `/api/projects/${this.projectName}`;
    this.endpoint = `https://${this.host}${this.path}`;
  }

  public get grants(): FoundryProjectGrants {
    return new FoundryProjectGrants(this, this.projectId);
  }

  public get managedIdentity(): Principal {
    const principalId = this.given('identityPrincipalId');
    return Principal.projectIdentity(principalId, `${this.node.path}/ManagedIdentity`);
  }

  public get sharedAgentIdentity(): Principal {
    const principalId = this.given('sharedAgentIdentityPrincipalId');
    return Principal.agentIdentity(principalId, `${this.node.path}/SharedAgentIdentity`);
  }

  private given(attribute: 'identityPrincipalId' | 'sharedAgentIdentityPrincipalId'): string {
    return supplied(this.attributes[attribute], attribute, this, 'FoundryProject.fromProjectAttributes');
  }
}

import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Principal } from '../../access/principal';
import { requireArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { supplied } from '../../core/validation/supplied';
import { awaitedOfProject } from './awaited-of';
import { ExistingFoundryAccount } from './existing-foundry-account';
import type { IFoundryAccount } from './foundry-account-interface';
import type { FoundryProjectAttributes, IFoundryProject } from './foundry-project-interface';
import { FoundryProjectGrants } from './foundry-project-grants';

/**
 * An existing Foundry project.
 *
 * @internal
 */
export class ExistingFoundryProject extends Construct implements IFoundryProject {
  public readonly projectId: string;
  public readonly projectName: string;
  public readonly account: IFoundryAccount;
  public readonly host: string;
  public readonly path: string;
  public readonly endpoint: string;
  public readonly location?: string;
  public readonly identityClientId?: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: FoundryProjectAttributes,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'projectId', attributes.projectId, SHAPES.project);
    problems.throwIfAny();

    const parts = parseArmId(attributes.projectId, SHAPES.project);
    this.projectId = attributes.projectId;
    this.projectName = parts.names[1] ?? '';
    this.account = ExistingFoundryAccount._fromParts(this, 'Account', parts, {
      host: attributes.host,
      publicNetworkAccess: attributes.publicNetworkAccess,
      location: attributes.location,
      networkMode: attributes.networkMode,
      agentSubnetPrefix: attributes.agentSubnetPrefix,
      agentNetworkId: attributes.agentNetworkId,
    });
    this.location = attributes.location;
    this.identityClientId = attributes.identityClientId;
    this.host = this.account.host;
    this.path = `/api/projects/${this.projectName}`;
    this.endpoint = `https://${this.host}${this.path}`;
  }

  /** Its own data, where the app creates that: the project itself exists. */
  public get dependables(): ITerraformDependable[] {
    return awaitedOfProject(this).all;
  }

  public get grants(): FoundryProjectGrants {
    return FoundryProjectGrants._make(this, this.projectId);
  }

  public get managedIdentity(): Principal {
    const principalId = this.given('identityPrincipalId');
    return Principal.projectIdentity(principalId, `${this.node.path}/ManagedIdentity`);
  }

  public get sharedAgentIdentity(): Principal {
    const principalId = this.given('sharedAgentIdentityPrincipalId');
    return Principal.agentIdentity(principalId, `${this.node.path}/SharedAgentIdentity`);
  }

  public get workspaceId(): string {
    return this.given('workspaceId');
  }

  private given(attribute: 'identityPrincipalId' | 'sharedAgentIdentityPrincipalId' | 'workspaceId'): string {
    return supplied(this.attributes[attribute], attribute, this, 'FoundryProject.fromProjectAttributes');
  }
}

import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { armId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import { FoundryProject } from '../../foundry/project/foundry-project';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { AgentApplicationBase } from './agent-application-base';
import { TARGET_CODES } from '../target/codes';

/** Attributes of an existing Agent Application. */
export interface AgentApplicationAttributes {
  /** Full resource id, `/subscriptions/.../projects/{project}/applications/{name}`. */
  readonly applicationId: string;
  /**
   * Host of the account's data plane, if the custom subdomain is not the account's name.
   * @default - `{account}.services.ai.azure.com`
   */
  readonly host?: string;
  /**
   * The application's own endpoint.
   * @default - derived from host and names
   */
  readonly baseUrl?: string;
  /**
   * Client id (GUID) of the agent identity instance.
   * @default - not known: reading it throws
   */
  readonly identityClientId?: string;
  /**
   * Principal (object) id of the agent identity instance.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Tenant of the agent identity instance.
   * @default - not known: reading it throws
   */
  readonly identityTenantId?: string;
  /**
   * Client id (GUID) of the agent identity blueprint.
   * @default - not known: reading it throws
   */
  readonly blueprintClientId?: string;
  /**
   * Principal (object) id of the agent identity blueprint.
   * @default - not known: reading it throws
   */
  readonly blueprintPrincipalId?: string;
  /**
   * Tenant of the agent identity blueprint.
   * @default - not known: reading it throws
   */
  readonly blueprintTenantId?: string;
}

/**
 * An existing Agent Application. Created by `AgentApplication.fromXxx`.
 *
 * @internal
 */
export class ExistingAgentApplication extends AgentApplicationBase {
  public readonly project: IFoundryProject;
  public readonly applicationId: string;
  public readonly applicationName: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: AgentApplicationAttributes,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('identityClientId', attributes.identityClientId, guid(TARGET_CODES.InvalidClientId));
    problems.check('blueprintClientId', attributes.blueprintClientId, guid(TARGET_CODES.InvalidClientId));
    problems.throwIfAny();
    const parts = parseArmId(attributes.applicationId, SHAPES.application);
    this.applicationId = attributes.applicationId;
    this.applicationName = parts.names[2] ?? '';
    this.project = FoundryProject.fromProjectAttributes(this, 'Project', {
      projectId: armId(parts, SHAPES.project),
      host: attributes.host,
    });
  }

  public get dependables(): ITerraformDependable[] {
    return this.routingDependables;
  }

  public get baseUrl(): string {
    return this.attributes.baseUrl ?? `${this.project.endpoint}/applications/${this.applicationName}`;
  }

  public get identityClientId(): string {
    return this.given('identityClientId');
  }

  public get identityPrincipalId(): string {
    return this.given('identityPrincipalId');
  }

  public get identityTenantId(): string {
    return this.given('identityTenantId');
  }

  public get blueprintClientId(): string {
    return this.given('blueprintClientId');
  }

  public get blueprintPrincipalId(): string {
    return this.given('blueprintPrincipalId');
  }

  public get blueprintTenantId(): string {
    return this.given('blueprintTenantId');
  }

  private given(attribute: keyof AgentApplicationAttributes): string {
    return supplied(this.attributes[attribute], attribute, this, 'AgentApplication.fromApplicationAttributes');
  }
}

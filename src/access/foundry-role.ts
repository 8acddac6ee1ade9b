import { RoleDefinition } from './role-definition';

const ACCOUNT = 'Microsoft.CognitiveServices/accounts';
const PROJECT = `${ACCOUNT}/projects`;
const APPLICATION = `${PROJECT}/applications`;
const AGENT = `${PROJECT}/agents`;

/**
 * The built-in roles of Microsoft Foundry. They were renamed in 2026; the former names still appear in places.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/rbac-foundry
 */
export class FoundryRole extends RoleDefinition {
  /**
   * Foundry User, formerly Azure AI User: builds and develops in a project; on an Agent Application or an agent it is
   * the right to invoke it.
   */
  public static readonly USER = new FoundryRole('Foundry User', '53ca6127-db72-4b80-b1b0-d745d6d5456d', [
    ACCOUNT,
    PROJECT,
    APPLICATION,
    AGENT,
  ]);

  /**
   * Foundry Project Manager, formerly Azure AI Project Manager: manages projects, publishes agents, may assign Foundry
   * User.
   */
  public static readonly PROJECT_MANAGER = new FoundryRole(
    'Foundry Project Manager',
    'eadc314b-1a2d-4efa-be10-5d325db5065e',
    [ACCOUNT, PROJECT],
  );

  /**
   * Foundry Account Owner, formerly Azure AI Account Owner: manages accounts, projects and models, without the data in
   * them.
   */
  public static readonly ACCOUNT_OWNER = new FoundryRole(
    'Foundry Account Owner',
    'e47c6f54-e4a2-4754-9501-8e0985b135e1',
    [ACCOUNT],
  );

  /** Foundry Owner, formerly Azure AI Owner: everything in Foundry. Use sparingly. */
  public static readonly OWNER = new FoundryRole('Foundry Owner', 'c883944f-8b7b-4483-af10-35834be79c4a', [
    ACCOUNT,
    PROJECT,
  ]);

  /** Foundry Agent Consumer: interacts with agents and nothing else. It does not cover Agent Applications. */
  public static readonly AGENT_CONSUMER = new FoundryRole(
    'Foundry Agent Consumer',
    'eed3b665-ab3a-47b6-8f48-c9382fb1dad6',
    [ACCOUNT, PROJECT, AGENT],
  );

  private constructor(roleName: string, roleGuid: string, resourceTypes: string[]) {
    super(roleName, roleGuid, resourceTypes);
  }
}

import { AiServices } from '@cdktf/provider-azurerm/lib/ai-services';
import { CognitiveAccount } from '@cdktf/provider-azurerm/lib/cognitive-account';
import { RoleAssignment as PlainAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import type { TerraformStack } from 'cdktf';
import { AgentApplication, ApplicationAuthorization, Principal } from '../../../src';
import { Resource as AzapiResource } from '../../../src/providers/azapi/resource';
import { GROUP, project, TOKEN } from '../../support/samples';
import { proveRules } from './guardrail-cases';
import { DATA_GROUP_ID, GUIDS, roleId } from '../../access/samples';

const PLACE = { name: 'acc', location: 'eastus2', resourceGroupName: 'rg-data' };

const viaAzapi =
  (properties: object, type = 'Microsoft.CognitiveServices/accounts@2025-12-01') =>
  (scope: TerraformStack): void => {
    new AzapiResource(scope, 'Account', { type, name: 'acc', parentId: DATA_GROUP_ID, body: { properties } });
  };

const cognitive =
  (localAuthEnabled?: boolean) =>
  (scope: TerraformStack): void => {
    new CognitiveAccount(scope, 'Account', { ...PLACE, kind: 'AIServices', skuName: 'S0', localAuthEnabled });
  };

const services =
  (localAuthenticationEnabled?: boolean) =>
  (scope: TerraformStack): void => {
    new AiServices(scope, 'Account', { ...PLACE, skuName: 'S0', localAuthenticationEnabled });
  };

function application(scope: TerraformStack, authorization?: ApplicationAuthorization): AgentApplication {
  return new AgentApplication(scope, 'App', {
    project: project(scope),
    applicationName: 'desk',
    agents: ['desk'],
    authorization,
  });
}

const group = Principal.group(GROUP);

/** An application that somebody else granted a role on. */
const granted =
  (guid: string, scopeOf: (made: AgentApplication) => string) =>
  (scope: TerraformStack): void => {
    const made = application(scope);
    const config = { scope: scopeOf(made), roleDefinitionId: roleId(guid), principalId: GROUP };
    new PlainAssignment(scope, 'Plain', config);
  };

proveRules([
  {
    code: 'KeysLeftOn',
    isError: true,
    violating: [
      ['an azapi account that says nothing', viaAzapi({})],
      ['an azapi account that leaves them on', viaAzapi({ disableLocalAuth: false })],
      ['an azurerm_cognitive_account that says nothing', cognitive()],
      ['an azurerm_cognitive_account that leaves them on', cognitive(true)],
      ['an azurerm_ai_services that says nothing', services()],
      ['an azurerm_ai_services that leaves them on', services(true)],
    ],
    conforming: [
      ['an azapi account without keys', viaAzapi({ disableLocalAuth: true })],
      ['an azapi account whose choice is known only after apply', viaAzapi({ disableLocalAuth: TOKEN })],
      ['an azurerm_cognitive_account without keys', cognitive(false)],
      ['an azurerm_ai_services without keys', services(false)],
      ['another azapi resource', viaAzapi({}, 'Microsoft.Web/sites@2024-11-01')],
      ['what is in an account', viaAzapi({}, 'Microsoft.CognitiveServices/accounts/deployments@2025-12-01')],
    ],
  },
  {
    code: 'NobodyMayInvoke',
    isError: false,
    violating: [
      ['an application without grants', (scope) => application(scope)],
      ['an application that says it is role-based', (scope) => application(scope, ApplicationAuthorization.ROLE_BASED)],
      [
        'a role that does not cover applications',
        granted(GUIDS.foundryAgentConsumer, (made) => made.project.projectId),
      ],
      [
        'a right on another application',
        granted(GUIDS.foundryUser, (made) => `${made.project.projectId}/applications/desk2`),
      ],
    ],
    conforming: [
      ['an application with a grant', (scope) => application(scope).grants.invoke(group)],
      ['a plain right on the application', granted(GUIDS.foundryUser, (made) => made.applicationId)],
      [
        'a right on its id, put together',
        granted(GUIDS.foundryUser, (made) => `${made.project.projectId}/applications/desk`),
      ],
      ['a right on its project', (scope) => application(scope).project.grants.develop(group)],
      ['a right on its account', granted(GUIDS.foundryProjectManager, (made) => made.project.account.accountId)],
      ['an application for channels', (scope) => application(scope, ApplicationAuthorization.CHANNELS)],
      [
        'an application that exists',
        (scope) => AgentApplication.fromApplicationId(scope, 'Old', `${project(scope).projectId}/applications/old`),
      ],
    ],
  },
  {
    code: 'WholeTenantMayInvoke',
    isError: false,
    violating: [
      ['an application for the organization', (scope) => application(scope, ApplicationAuthorization.ORGANIZATION)],
      [
        'an application for the organization, granted or not',
        (scope) => application(scope, ApplicationAuthorization.ORGANIZATION).grants.invoke(group),
      ],
    ],
    conforming: [
      ['one for channels', (scope) => application(scope, ApplicationAuthorization.CHANNELS)],
      ['a role-based one', (scope) => application(scope, ApplicationAuthorization.ROLE_BASED).grants.invoke(group)],
    ],
  },
]);

import { parseSettings, SettingsError } from '../../stacks/settings';
import { EXAMPLES, exampleSettings, exampleText, synthesizeSettings } from '../support/examples';
import type { StackJson } from '../support/stack-json';

interface CheckBlock {
  readonly data?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly assert: readonly { readonly condition: string; readonly error_message: string }[];
}

const checksOf = (stack: StackJson | undefined): Readonly<Record<string, CheckBlock>> =>
  (stack?.shape as { check?: Readonly<Record<string, CheckBlock>> } | undefined)?.check ?? {};

function mistakesOf(text: string): readonly string[] {
  try {
    parseSettings(text, 'env.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map((problem) => problem.replace(/^env\.yaml:\d+:\d+: /, ''));
  }
}

const DEPLOYMENT = 'Agents_niceapp_Agent_Deployments_main_6AB3DE53';
const APPLICATION = 'Agents_niceapp_Agent_Application_C379D69C';
const BOT = 'Agents_niceapp_Bot_950B91CF';
const ENDPOINT =
  'https://agent.contoso.com/agents/api/projects/helpdesk/applications/niceapp/protocols/activityprotocol?api-version=2025-05-15-preview';

describe('checks of the agents stack', () => {
  const checks = checksOf(synthesizeSettings(exampleSettings('teams-private')).get('prod-agents'));

  test('are one for each application, deployment and bot', () => {
    expect(Object.keys(checks).sort()).toEqual([
      'application_enabled_niceapp',
      'bot_endpoint_niceapp',
      `deployment_running_${DEPLOYMENT}`,
    ]);
  });

  test('the application is enabled', () => {
    const read = 'data.azapi_resource.application_enabled_niceapp';
    expect(checks.application_enabled_niceapp).toEqual({
      data: {
        azapi_resource: {
          application_enabled_niceapp: {
            type: 'Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01',
            resource_id: `\${azapi_resource.${APPLICATION}.id}`,
            response_export_values: { isEnabled: 'properties.isEnabled' },
            depends_on: [
              `azapi_resource.${APPLICATION}`,
              'terraform_data.Agents_niceapp_Agent_Application_Kept_D8D1A2EF',
              'azapi_update_resource.Agents_niceapp_Agent_Routing_1BBAC8A6',
            ],
          },
        },
      },
      assert: [
        {
          condition: `\${try(${read}.output.isEnabled == true, false)}`,
          error_message:
            'Agent Application niceapp answers nobody: enabled is ' +
            `\${coalesce(try(tostring(${read}.output.isEnabled), null), "not known")}. ` +
            'Enable it in Foundry, or find out who has disabled it.',
        },
      ],
    });
  });

  test('the deployment runs', () => {
    const name = `deployment_running_${DEPLOYMENT}`;
    const read = `data.azapi_resource.${name}`;
    expect(checks[name]).toEqual({
      data: {
        azapi_resource: {
          [name]: {
            type: 'Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-01',
            resource_id: `\${azapi_resource.${DEPLOYMENT}.id}`,
            response_export_values: { state: 'properties.state' },
            depends_on: [
              `azapi_resource.${DEPLOYMENT}`,
              'terraform_data.Agents_niceapp_Agent_Deployments_main_Kept_C24A4A79',
            ],
          },
        },
      },
      assert: [
        {
          condition: `\${try(${read}.output.state == "Running", false)}`,
          error_message:
            'Agent deployment main does not run: its state is ' +
            `\${coalesce(try(tostring(${read}.output.state), null), "not known")}. Starting and Updating pass by ` +
            'themselves, so plan again in a few minutes; else start it in Foundry and look at its logs.',
        },
      ],
    });
  });

  test('the bot delivers to its route', () => {
    const read = 'data.azapi_resource.bot_endpoint_niceapp';
    expect(checks.bot_endpoint_niceapp).toEqual({
      data: {
        azapi_resource: {
          bot_endpoint_niceapp: {
            type: 'Microsoft.BotService/botServices@2022-09-15',
            resource_id: `\${azapi_resource.${BOT}.id}`,
            response_export_values: { endpoint: 'properties.endpoint' },
            depends_on: [`azapi_resource.${BOT}`],
          },
        },
      },
      assert: [
        {
          condition: `\${(try(${read}.output.endpoint, "") == "${ENDPOINT}")}`,
          error_message:
            'The bot of niceapp delivers to ' +
            `\${coalesce(try(tostring(${read}.output.endpoint), null), "not known")}, and not to ${ENDPOINT}. ` +
            'Somebody has changed it beside Terraform, such as by publishing in the portal; apply to set it back.',
        },
      ],
    });
  });

  test('an agent endpoint without a bot has none', () => {
    const { agents: _, ...settings } = exampleSettings('blog');
    const agents = { helper: { endpoint: { identityClientId: '8fd8ec07-ae24-4038-8771-6d4b85a4b19a' } } };
    expect(checksOf(synthesizeSettings({ ...settings, agents }).get('blog-agents'))).toEqual({});
  });
});

describe.each(EXAMPLES)('example %s', (name) => {
  const stacks = [...synthesizeSettings(exampleSettings(name))];

  test('reads in a check what carries its name, so that no two share an address', () => {
    for (const [, stack] of stacks) {
      for (const [check, { data, assert }] of Object.entries(checksOf(stack))) {
        expect(check).toMatch(/^[A-Za-z][\w-]*$/);
        // An agent made here is held against what Terraform has read of it already.
        if (data !== undefined) expect(Object.values(data).map((named) => Object.keys(named))).toEqual([[check]]);
        expect(assert.length).toBeGreaterThan(0);
      }
    }
  });

  test('has a check for each application, deployment and bot, and reads no vault', () => {
    for (const [, stack] of stacks) {
      const types = ['Microsoft.CognitiveServices/accounts/projects/applications'];
      types.push(`${types[0] ?? ''}/agentDeployments`, 'Microsoft.BotService/botServices');
      const agents = stack.ofType('azapi_data_plane_resource').length;
      const made = types.flatMap((type) => stack.azapi(type)).length + agents;
      expect(Object.keys(checksOf(stack))).toHaveLength(made);
      expect(stack.text).not.toContain('azurerm_key_vault_certificate');
    }
  });
});

describe('the check of certificates', () => {
  const VAULT = exampleSettings('teams-private').ingress?.edge?.certificateVaultId ?? '';
  const BESIDE = VAULT.replace(/[^/]+$/, 'kv-beside');
  const blockOf = (use: string, certificate: string, vault: string, hours: number, days: number): CheckBlock => {
    const read = `data.azurerm_key_vault_certificate.certificate_expiry_${use}`;
    return {
      data: {
        azurerm_key_vault_certificate: {
          [`certificate_expiry_${use}`]: { name: certificate, key_vault_id: vault },
        },
      },
      assert: [
        {
          condition: `\${timecmp(${read}.expires, timeadd(plantimestamp(), "${hours}h")) > 0}`,
          error_message:
            `Certificate ${certificate} of the ${use} expires on \${${read}.expires}, in less than ${days} days. Renew ` +
            'it in the vault under the same name; the gateway takes the new version within hours.',
        },
      ],
    };
  };

  test('is made for the edge on request, and reads no private key', () => {
    const settings = { ...exampleSettings('teams-private'), checks: { certificateExpiryDays: 30 } };
    const stacks = synthesizeSettings(settings);
    expect(checksOf(stacks.get('prod-ingress'))).toEqual({
      certificate_expiry_edge: blockOf('edge', 'agent-contoso-com', VAULT, 720, 30),
    });
    expect(stacks.get('prod-ingress')?.text).not.toMatch(/azurerm_key_vault_(secret|certificate_data)/);
    expect(stacks.get('prod-agents')?.text).not.toContain('azurerm_key_vault');
  });

  test('is made for the gateway with a host name of its own', () => {
    const settings = exampleSettings('topology-5');
    const { customDomain } = settings.ingress?.gateway ?? {};
    const certificate = customDomain?.certificateSecretId.split('/').pop() ?? '';
    const stacks = synthesizeSettings({ ...settings, checks: { certificateExpiryDays: 1 } });
    expect(checksOf(stacks.get(`${settings.environment}-ingress`))).toEqual({
      certificate_expiry_gateway: blockOf('gateway', certificate, customDomain?.certificateVaultId ?? '', 24, 1),
    });
  });

  const identity = `    identityId: ${VAULT.replace(/Microsoft\.KeyVault\/vaults\/.*$/, 'Microsoft.ManagedIdentity/userAssignedIdentities/id')}`;
  const withIdentity = exampleText('teams-private').replace(/^ {4}certificateVaultId: .*$/m, identity);

  const twoCertificates = exampleText('teams-private').replace(
    /^( {4}publisherEmail: .*)$/m,
    `$1\n    customDomain:\n      certificateSecretId: https://kv-other.vault.azure.net/secrets/other\n  ${identity}`,
  );

  test('takes the vault from checks where an identity is brought along', () => {
    const text = `${withIdentity}checks:\n  certificateExpiryDays: 30\n  certificateVaultId: ${BESIDE}\n`;
    expect(checksOf(synthesizeSettings(parseSettings(text, 'env.yaml')).get('prod-ingress'))).toEqual({
      certificate_expiry_edge: blockOf('edge', 'agent-contoso-com', BESIDE, 720, 30),
    });
  });

  test.each([
    [
      `${withIdentity}checks:\n  certificateExpiryDays: 30\n`,
      [
        "checks.certificateExpiryDays '30' needs the vault of the certificates, and identityId does not tell it; add checks.certificateVaultId",
      ],
    ],
    [
      `${twoCertificates}checks:\n  certificateExpiryDays: 30\n`,
      [
        "checks.certificateExpiryDays '30' needs the vault of the certificates, and identityId does not tell it; add checks.certificateVaultId",
      ],
    ],
    [`${twoCertificates}checks:\n  certificateExpiryDays: 30\n  certificateVaultId: ${BESIDE}\n`, []],
    [
      `${exampleText('minimal')}checks:\n  certificateExpiryDays: 30\n`,
      ["checks.certificateExpiryDays '30' watches the certificates of ingress, and there is none; remove it"],
    ],
    [
      `${exampleText('teams-private')}checks:\n  certificateExpiryDays: 0\n`,
      ["checks.certificateExpiryDays '0' is no whole number from 1 to 365"],
    ],
    [
      `${exampleText('teams-private')}checks:\n  certificateVaultId: ${BESIDE}\n`,
      [`checks.certificateVaultId '${BESIDE}' goes with certificateExpiryDays; add it, or remove this`],
    ],
    [`${exampleText('teams-private')}checks:\n  certificateExpiryDays: 30\n`, []],
    [`${exampleText('teams-private')}checks: {}\n`, []],
  ])('settings %#', (text, mistakes) => {
    expect(mistakesOf(text)).toEqual(mistakes);
  });
});

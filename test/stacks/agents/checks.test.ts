import { parseSettings } from '../../../stacks/settings/settings';
import { EXAMPLES, exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import type { StackJson } from '../../support/stack-json';
import { refused } from '../../support/told';

interface CheckBlock {
  readonly data?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly assert: readonly { readonly condition: string; readonly error_message: string }[];
}

const checksOf = (stack: StackJson | undefined): Readonly<Record<string, CheckBlock>> =>
  (stack?.shape as { check?: Readonly<Record<string, CheckBlock>> } | undefined)?.check ?? {};

function mistakesOf(text: string): readonly string[] {
  return refused(text).map((problem) => problem.replace(/^env\.yaml:\d+:\d+: /, ''));
}

const DEPLOYMENT = 'Agents_niceapp_Agent_Deployments_main_6AB3DE53';
const APPLICATION = 'Agents_niceapp_Agent_Application_C379D69C';

describe('checks of the agents stack', () => {
  const checks = checksOf(synthesizeSettings(exampleSettings('teams-private')).get('prod-agents'));

  test('the application is enabled, by what Terraform has read of it', () => {
    expect(checks[`${APPLICATION}_enabled`]).toEqual({
      assert: [
        {
          condition: `\${try(azapi_resource.${APPLICATION}.output.isEnabled, null) != false}`,
          error_message:
            'Agent Application niceapp answers nobody: it is disabled. Enable it with foundry-agents enable, or find out ' +
            'who has disabled it.',
        },
      ],
    });
  });

  test('the deployment runs, by what Terraform has read of it', () => {
    const state = `try(azapi_resource.${DEPLOYMENT}.output.state, null)`;
    expect(checks[`${DEPLOYMENT}_running`]).toEqual({
      assert: [
        {
          condition: `\${coalesce(${state}, "Running") == "Running"}`,
          error_message:
            `Agent deployment main does not run: its state is \${coalesce(${state}, "not known")}. Starting and ` +
            'Updating pass by themselves, so plan again in a few minutes; else start it with foundry-agents start and ' +
            'look at its logs in Foundry.',
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

  test('reads nothing that is known after apply only, so that a plan without a change exits with 0 under -detailed-exitcode', () => {
    for (const [, stack] of stacks) {
      for (const [check, { data, assert }] of Object.entries(checksOf(stack))) {
        expect(check).toMatch(/^[A-Za-z][\w-]*$/);
        expect(data).toBeUndefined();
        expect(assert.length).toBeGreaterThan(0);
      }
      // Remote state is of Terraform itself, and plans no change.
      const { terraform_remote_state: _, ...read } = stack.shape.data ?? {};
      const sources = Object.values(read).flatMap((ones) => Object.values(ones));
      for (const source of sources) {
        expect(source.resource_id ?? source.client_id).not.toContain('${');
        expect(source.depends_on).toBeUndefined();
      }
    }
  });

  test('has a check for each application and deployment, and for each agent made here', () => {
    for (const [, stack] of stacks) {
      const application = 'Microsoft.CognitiveServices/accounts/projects/applications';
      const checks = Object.keys(checksOf(stack));
      const named = (suffix: string) => checks.filter((check) => check.endsWith(suffix));
      expect(named('_enabled')).toHaveLength(stack.azapi(application).length);
      expect(named('_running')).toHaveLength(stack.azapi(`${application}/agentDeployments`).length);
      expect(named('_endpoint')).toHaveLength(stack.ofType('azapi_data_plane_resource').length);
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
    const checks = checksOf(stacks.get(`${settings.environment}-ingress`));
    expect(Object.keys(checks)).toEqual([
      expect.stringMatching(/_CustomDomain_\w+_served$/),
      'certificate_expiry_gateway',
    ]);
    expect(checks.certificate_expiry_gateway).toEqual(
      blockOf('gateway', certificate, customDomain?.certificateVaultId ?? '', 24, 1),
    );
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
      ["checks.certificateExpiryDays '0' must be a whole number from 1 to 365"],
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

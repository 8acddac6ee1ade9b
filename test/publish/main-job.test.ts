import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseSettings } from '../../stacks/settings/settings';
import { synthesizeSettings } from '../support/examples';
import { StackJson } from '../support/stack-json';
import { readStack } from '../support/synthesize';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** The program, from the stack on, as people write it. */
const mainJob = (file: string): string => {
  const text = read(file);
  return text.slice(text.indexOf('const stack = new FoundryAgentsStack'), text.indexOf('\n\n// The state'));
};

/** Runs a program as `node` would, and reads what it wrote. */
function run(file: string): StackJson {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'example-'));
  const before = process.env.CDKTF_OUTDIR;
  process.env.CDKTF_OUTDIR = outdir;
  try {
    jest.isolateModules(() => {
      jest.requireActual(path.join(ROOT, file));
    });
    return new StackJson(readStack(outdir, 'helpdesk'));
  } finally {
    if (before === undefined) delete process.env.CDKTF_OUTDIR;
    else process.env.CDKTF_OUTDIR = before;
    fs.rmSync(outdir, { recursive: true });
  }
}

/** Types of resources, azapi's by their ARM type, and how many there are of each. */
function counted(...stacks: StackJson[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { shape } of stacks) {
    for (const [type, resources] of Object.entries(shape.resource ?? {})) {
      for (const { type: armType, for_each: instances } of Object.values(resources)) {
        // A list of what is protected, where nothing is.
        if (instances !== undefined && Object.keys(instances as object).length === 0) continue;
        const name = typeof armType === 'string' ? `${type} ${armType}` : type;
        counts[name] = (counts[name] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** The settings of the same scope: one agent behind the ingress of topology 3. */
const SETTINGS = `
environment: helpdesk
subscriptionId: 00000000-0000-4000-8000-000000000001
tenantId: 11111111-1111-4111-8111-111111111111
location: eastus2
foundry:
  projectId: /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso/projects/helpdesk
ingress:
  resourceGroup: rg-agents
  publicHostName: agent.contoso.com
  network:
    virtualNetworkId: /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-agents
    edgeSubnet: { addressPrefix: 10.20.1.0/24 }
    gatewaySubnet: { addressPrefix: 10.20.2.0/24 }
    privateEndpointSubnet: { addressPrefix: 10.20.3.0/27 }
    privateDns: { resourceGroup: rg-network }
  gateway: { name: apim-agents-contoso, publisherName: Contoso, publisherEmail: platform@contoso.com }
  edge:
    name: agw-agents
    certificateSecretId: https://kv-contoso.vault.azure.net/secrets/agent-contoso-com
    certificateVaultId: /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-network/providers/Microsoft.KeyVault/vaults/kv-contoso
  foundryPrivateEndpoint: { name: pe-foundry-contoso }
agents:
  helpdesk:
AGENT
    bot: { resourceGroup: rg-agents, name: helpdesk-contoso }
`;
const WORKSPACE =
  'workspaceId: /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log\n';

const ENDPOINT = `
    endpoint:
      agent: Publishing Agent
      identityClientId: 33333333-3333-4333-8333-333333333333
      consumers: [{ group: 22222222-2222-4222-8222-222222222222 }]`;
const APPLICATION = `
    application:
      authorization: role-based
      deployments: { main: { agent: Publishing Agent, version: 1, protocols: [responses, activity] } }
      invokers: [{ group: 22222222-2222-4222-8222-222222222222 }]`;

const settingsApp = (agent: string, more = '') => [
  ...synthesizeSettings(parseSettings(more + SETTINGS.replace('\nAGENT', agent), 'main-job.yaml')).values(),
];

describe.each([
  ['examples/helpdesk.ts', ENDPOINT],
  ['examples/helpdesk-application.ts', APPLICATION],
])('%s', (file, agent) => {
  test('takes at most 20 lines from the stack on, and 10 types of the library', () => {
    const lines = mainJob(file).split('\n');
    const imported = [...read(file).matchAll(/^import \{([^}]*)\} from 'cdktf-foundry-agents';/gm)];
    const types = imported.flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(types.length).toBeLessThanOrEqual(10);
    for (const type of types) expect(mainJob(file)).toContain(type);
  });

  test('makes the types and numbers of resources that the settings of the same scope make in their two stacks', () => {
    expect(counted(run(file))).toEqual(counted(...settingsApp(agent)));
  });

  test('differs from settings with a workspace and tags in what it does not ask for: logs', () => {
    const logs = { azurerm_monitor_diagnostic_setting: 3 }; // gateway, edge and bot
    expect({ ...counted(run(file)), ...logs }).toEqual(
      counted(...settingsApp(agent, `tags: { owner: platform-team }\n${WORKSPACE}`)),
    );
  });

  test('keeps its state at a relative path, so that two clones synthesize the same', () => {
    expect(run(file).shape).toMatchObject({
      terraform: { backend: { local: { path: '../../../terraform.helpdesk.tfstate' } } },
    });
  });
});

test('an application differs from an agent endpoint in one line', () => {
  const [endpoint, application] = ['examples/helpdesk.ts', 'examples/helpdesk-application.ts'].map((file) =>
    mainJob(file).split('\n'),
  );
  const different = endpoint?.filter((line, index) => line !== application?.[index]);
  expect(endpoint).toHaveLength(application?.length ?? 0);
  expect(different).toEqual([expect.stringMatching(/^const agent = new PublishedAgent\(/)]);
});

test('the README shows the same lines, compiled and synthesized here', () => {
  expect(read('README.md')).toContain(mainJob('examples/helpdesk.ts'));
  expect(read('README.md')).toContain(
    mainJob('examples/helpdesk-application.ts')
      .split('\n')
      .find((line) => line.startsWith('const agent')),
  );
});

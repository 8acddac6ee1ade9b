import * as fs from 'node:fs';
import { AgentOutputs } from '../../../cli/outputs/agent-outputs';
import type { CliError } from '../../../cli/errors/cli-error';
import { Outputs } from '../../../cli/outputs/outputs';
import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { APPLICATION_ID, folderWith, OUTPUTS, PROJECT } from '../simulated-foundry';

const outputs = Outputs.parse(JSON.stringify(OUTPUTS), 'outputs.json');

function errorOf(work: () => unknown): CliError {
  try {
    work();
  } catch (error) {
    return error as CliError;
  }
  throw new Error('nothing was thrown');
}

test('finds agents and what belongs to none', () => {
  expect(outputs.keys).toEqual(['helpdesk', 'niceapp']);
  expect(outputs.agent('helpdesk').need('project_endpoint', 'a test')).toBe(PROJECT);
  expect(outputs.agent('niceapp').need('deployment_ids', 'a test')).toEqual({
    blue: `${APPLICATION_ID}/agentDeployments/blue`,
    green: `${APPLICATION_ID}/agentDeployments/green`,
  });
  expect(outputs.text('public_host_name')).toBe('agent.contoso.com');
  expect(outputs.text('nothing')).toBeUndefined();
});

test('the only agent needs no name', () => {
  expect(Outputs.parse('{"s":{"one_agent_name":"A"}}', 'f').agent().key).toBe('one');
});

test.each([
  ['help_desk_agent_name', 'help_desk'],
  ['a_deployment_ids', 'a'],
  ['public_host_name', undefined],
  ['agent_name', undefined],
])('%s belongs to agent %p', (output, key) => {
  expect(AgentOutputs.keyOf(output)).toBe(key);
});

test.each([
  ['no JSON', '{', 'NotOutputs', 'outputs.json: is not valid JSON'],
  ['a list', '[]', 'NotOutputs', 'outputs.json: the file is not the outputs of a stack'],
  [
    'a stack that is text',
    '{"prod-agents":"x"}',
    'NotOutputs',
    "outputs.json: 'prod-agents' is not the outputs of a stack",
  ],
  ['no agent', '{"prod-ingress":{"api_name":"agents"}}', 'NoAgent', 'outputs.json contains no agent'],
])('a file that is %s', (_name, text, code, message) => {
  expect(errorOf(() => Outputs.parse(text, 'outputs.json').agent())).toMatchObject({ code, message });
});

test('two environments in one file are refused: nobody could tell whose agent is meant', () => {
  const two = { 'dev-agents': { a_agent_name: 'A', other: 1 }, 'prod-agents': { a_agent_name: 'A', other: 2 } };
  expect(errorOf(() => Outputs.parse(JSON.stringify(two), 'f'))).toMatchObject({
    code: 'OutputsAmbiguous',
    message: 'f: prod-agents and an earlier stack both have output a_agent_name',
  });
});

test('a file that is not there is named', () => {
  const folder = folderWith(OUTPUTS);
  expect(errorOf(() => Outputs.read(folder, 'other.json'))).toMatchObject({
    code: 'NoOutputs',
    message: 'other.json: there is no such file',
    remedy: expect.stringContaining('npm run output') as string,
  });
  expect(Outputs.read(folder, 'outputs.json').keys).toEqual(['helpdesk', 'niceapp']);
  fs.rmSync(folder, { recursive: true });
});

describe('a file of another encoding', () => {
  const text = JSON.stringify(OUTPUTS);
  const read = (bytes: Buffer): Outputs => {
    const folder = folderWith('');
    try {
      fs.writeFileSync(`${folder}/outputs.json`, bytes);
      return Outputs.read(folder, 'outputs.json');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  };

  test('UTF-8 with a mark before it is read', () => {
    expect(read(Buffer.from(`\uFEFF${text}`)).keys).toEqual(['helpdesk', 'niceapp']);
  });
  test.each([
    ['with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['without one', Buffer.from(text, 'utf16le')],
    ['the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('UTF-16 %s is refused by its name', (_name, bytes) => {
    expect(errorOf(() => read(bytes))).toMatchObject({
      code: 'NotOutputs',
      message: 'outputs.json: is UTF-16',
      remedy: expect.stringMatching(/^save it as UTF-8/) as string,
    });
  });
});

test.each([
  [undefined, 'WhichAgent', 'outputs.json contains 2 agents', 'name one with --agent; known here: helpdesk, niceapp'],
  ['other', 'NoAgent', "outputs.json contains no agent 'other'", 'known here: helpdesk, niceapp'],
])('agent %p', (key, code, message, remedy) => {
  expect(errorOf(() => outputs.agent(key))).toMatchObject({ code, message, remedy });
});

test.each([
  ['project_endpoint', 'http://contoso.services.ai.azure.com', 'must be an https URL'],
  ['application_id', 'niceapp', 'must be an Azure resource id'],
  ['agent_name', '', 'is empty'],
  ['deployment_ids', { blue: 'blue' }, 'must be an Azure resource id'],
] as const)('an output %s that holds %j', (name, value, rule) => {
  const edited = Outputs.parse(JSON.stringify({ s: { one_bot_id: '/x', [`one_${name}`]: value } }), 'f');
  expect(errorOf(() => edited.agent().get(name))).toMatchObject({
    code: 'InvalidOutput',
    message: `f: one_${name} ${rule}`,
  });
});

const APPLICATIONS =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/projects/p/applications';
test.each([
  ['deployment_ids', { main: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/shop' }],
  ['deployment_ids', { main: `${APPLICATIONS}/n/agentDeployments/../x` }],
  ['deployment_ids', { main: `${APPLICATIONS}/n/agentDeployments/..` }],
  ['deployment_ids', { main: `${APPLICATIONS}/n/agentDeployments/x?y=` }],
  ['deployment_ids', { main: `${APPLICATIONS}/n/agentDeployments/x%2f..` }],
  ['deployment_ids', { main: `${APPLICATIONS}/n/agentDeployments/x#` }],
  ['deployment_ids', { main: `${APPLICATIONS}/n/agentDeployments/x/more/y` }],
  ['deployment_ids', { main: `${APPLICATIONS}/n` }],
  ['deployment_ids', { 'a\nb': `${APPLICATIONS}/n/agentDeployments/x` }],
  ['application_id', `${APPLICATIONS}/n/agentDeployments/x`],
  ['application_id', `${APPLICATIONS}/n?`],
  ['account_id', `${APPLICATIONS}/n`],
  ['bot_id', '/subscriptions/s/resourceGroups/../providers/Microsoft.BotService/botServices/b'],
  ['bot_id', `${APPLICATIONS}/n`],
  ['agent_name', '..'],
  ['agent_name', 'a\u001b[2Jb'],
  ['project_endpoint', 'https://contoso.services.ai.azure.com/api/projects/p?x='],
  ['project_endpoint', 'https://contoso.services.ai.azure.com/api/projects/p#'],
  ['project_endpoint', 'https://contoso.services.ai.azure.com/api/projects/..'],
  ['project_endpoint', 'https://contoso.services.ai.azure.com/api/%2e%2e'],
  ['messaging_endpoint', 'https://user:x@agent.contoso.com/x'],
  ['messaging_endpoint', 'https://agent.contoso.com/\u202ex'],
] as const)('an output %s that leads elsewhere is refused: %j', (name, value) => {
  const edited = Outputs.parse(JSON.stringify({ s: { [`one_${name}`]: value } }), 'f');
  expect(errorOf(() => edited.agent().get(name))).toMatchObject({ code: 'InvalidOutput' });
});

test('ids are taken in any case, and names as Azure takes them', () => {
  const id = '/SUBSCRIPTIONS/s/resourcegroups/rg-(Büro)_1.x/providers/microsoft.botservice/BotServices/b-1';
  expect(
    Outputs.parse(JSON.stringify({ s: { one_bot_id: id } }), 'f')
      .agent()
      .get('bot_id'),
  ).toBe(id);
});

test.each(['evil.example/x', 'a#', 'a?b', 'a:1'])('a gateway %j makes no host', (name) => {
  const id = `/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/${name}`;
  const edited = Outputs.parse(JSON.stringify({ s: { gateway_id: id } }), 'f');
  expect(errorOf(() => edited.gatewayId)).toMatchObject({ code: 'InvalidOutput' });
});

test.each(['../x_agent_name', 'a/b_agent_name', 'a\nb_agent_name', '/x_agent_name', '-o_agent_name', ' _agent_name'])(
  'an output with the name %j is none that Terraform gives out',
  (name) => {
    expect(errorOf(() => Outputs.parse(JSON.stringify({ s: { [name]: 'A' } }), 'f'))).toMatchObject({
      code: 'NotOutputs',
    });
  },
);

test('an output that is missing is named with what needs it', () => {
  expect(errorOf(() => outputs.agent('niceapp').need('bot_id', 'publish'))).toMatchObject({
    code: 'MissingOutput',
    message: 'outputs.json has no niceapp_bot_id, which publish needs',
  });
});

test.each(['teams-private', 'teams-application', 'hosted', 'blog'])(
  'what %s gives out is what the command line reads',
  (example) => {
    const names = [...synthesizeSettings(exampleSettings(example)).values()].flatMap((stack) =>
      Object.keys(stack.shape.output ?? {}),
    );
    const keys = new Set(names.flatMap((name) => AgentOutputs.keyOf(name) ?? []));
    expect(keys.size).toBeGreaterThan(0);
    for (const key of keys) expect(names).toContain(`${key}_project_endpoint`);
    const kinds = [...keys].map((key) =>
      [`${key}_agent_name`, `${key}_deployment_ids`].filter((name) => names.includes(name)),
    );
    expect(kinds.every((found) => found.length === 1)).toBe(true);
  },
);

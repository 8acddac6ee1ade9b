import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseSettings, readSettings, settingsFile } from '../../../stacks/settings/settings';
import { editorSchema } from '../../../stacks/settings/settings-schema';
import { exampleText } from '../../support/examples';
import { refused } from '../../support/told';

const PRIVATE = exampleText('teams-private');

/** Problems of a text, without the file's name. */
function problemsOf(text: string): string[] {
  return refused(text).map((problem) => problem.replace(/^env\.yaml:/, ''));
}

const edited = (from: string | RegExp, to: string): string => {
  const text = PRIVATE.replace(from, to);
  if (text === PRIVATE) throw new Error(`nothing to replace: ${String(from)}`);
  return text;
};

describe('a mistake is told with its line, its path, the value, the rule and the remedy', () => {
  test.each([
    ['subscriptionId: abc', /^subscriptionId: .*$/m, /^5:1: subscriptionId 'abc' must be a GUID; give it as /],
    [
      'location: East US 2',
      /^location: .*$/m,
      /^7:1: location 'East US 2' must be an Azure location; give its short name/,
    ],
    ['environment: my env', /^environment: .*$/m, /^4:1: environment 'my env' may hold letters/],
    ['    name: apim_x', /^ {4}name: apim-agents-contoso$/m, /^29:5: ingress\.gateway\.name 'apim_x' may hold/],
    [
      '    publisherEmail: nobody',
      /^ {4}publisherEmail: .*$/m,
      /ingress\.gateway\.publisherEmail 'nobody' must be a valid email/,
    ],
    [
      '      addressPrefix: 10.20.2.0/28',
      /^ {6}addressPrefix: 10\.20\.2\.0\/24$/m,
      /is too small for outbound integration of API Management; use a \/27/,
    ],
    [
      '      addressPrefix: 10.20.1.128/25',
      /^ {6}addressPrefix: 10\.20\.2\.0\/24$/m,
      /gatewaySubnet\.addressPrefix '10\.20\.1\.128\/25' overlaps edgeSubnet/,
    ],
    [
      '      addressPrefix: 10.20.1.1/24',
      /^ {6}addressPrefix: 10\.20\.1\.0\/24$/m,
      /must be an IPv4 range in CIDR notation that begins at its first/,
    ],
    [
      '    certificateSecretId: https://kv.vault.azure.net/secrets/a/1',
      /^ {4}certificateSecretId: .*$/m,
      /must be the id of a Key Vault secret without a version/,
    ],
    [
      '    identityId: x',
      /^ {4}certificateVaultId: .*$/m,
      /^\d+:5: ingress\.edge\.identityId 'x' must be the resource id of a user-assigned identity/,
    ],
    [
      '          version: 1.5',
      /^ {10}version: 1$/m,
      /deployments\.main\.version '1\.5' is not a valid agent version; give it as Foundry shows it, such as '1'/,
    ],
    [
      '          protocols: [activty]',
      /^ {10}protocols: .*$/m,
      /protocols\.0 'activty' must be one of Responses, Activity/,
    ],
    [
      '      authorization: rbac',
      /^ {6}authorization: .*$/m,
      /authorization 'rbac' must be one of role-based, channels, organization/,
    ],
    [
      '      traffic: other',
      /^ {6}displayName: niceapp$/m,
      /application\.traffic 'other' is not a deployment; give one of main/,
    ],
    ['      name: nice bot', /^ {6}name: helpdesk-contoso$/m, /agents\.helpdesk\.bot\.name 'nice bot' may hold/],
    [
      '  projectId: /subscriptions/x',
      /^ {2}projectId: .*$/m,
      /foundry\.projectId '\/subscriptions\/x' must be the resource id of a Foundry project: it ends before 'resourceGroups'; give it as/,
    ],
    ['tenantId: [a]', /^tenantId: .*$/m, /^6:1: tenantId must be text; write one text, and no list or mapping$/],
  ])('%s', (line, where, message) => {
    expect(problemsOf(edited(where, line))).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    [
      'a missing key, at what should hold it',
      /^ {2}projectId: .*$\n/m,
      '  host: h.example.com\n',
      /^12:1: foundry\.projectId is missing; add it, or account to make an estate$/,
    ],
    [
      'a key too many, with what was meant',
      /authorization: role-based/,
      'authorisation: role-based',
      /application\.authorisation is not a setting; did you mean 'authorization'\? allowed here: name, /,
    ],
    [
      'a key that resembles none',
      /^workspaceId:/m,
      'colour: blue\nworkspaceId:',
      /^10:1: colour is not a setting; allowed here: environment, /,
    ],
    [
      'two ways to one thing',
      /^ {2}foundryPrivateEndpoint:$\n {4}name: .*$/m,
      '  foundryPrivateEndpoint: {}',
      /needs name \(to make a private endpoint\) or id/,
    ],
    ['an invoker of no kind', /- group: .*$/m, '- {}', /invokers\.0 needs exactly one of group, user/],
    [
      'nothing to deploy',
      /^ingress:[\s\S]*/m,
      '',
      /^1:1: the file has neither ingress, models, agents, access, policies, registry nor callers/,
    ],
  ])('%s', (_, from, to, message) => {
    expect(problemsOf(edited(from, to))).toContainEqual(expect.stringMatching(message));
  });

  test('a text that is no YAML', () => {
    expect(problemsOf('a: [1\nb')[0]).toMatch(/^2:1: the YAML here is within a \[ or \{ that nothing closes; close it/);
  });

  test('an empty file', () => {
    expect(problemsOf('')).toContain('1:1: environment is missing; add it');
  });
});

test('all mistakes are told at once, in the order of the file', () => {
  const text = PRIVATE.replace(/^environment: .*$/m, 'environment: my env')
    .replace('authorization: role-based', 'authorisation: rbac')
    .replace('version: 1', 'version: true')
    .replace('- group:', '- grp:')
    .replace('  helpdesk:\n', '    endpoint: {identityClientId: x}\n  helpdesk:\n');
  expect(problemsOf(text).map((problem) => problem.replace(/^\d+:\d+: (\S+).*$/s, '$1'))).toEqual([
    'environment',
    'agents.niceapp',
    'agents.niceapp.application.authorisation',
    'agents.niceapp.application.deployments.main.version',
    'agents.niceapp.application.invokers.0.grp',
    'agents.niceapp.application.invokers.0',
    'agents.niceapp.endpoint.identityClientId',
  ]);
});

describe('a key to the state', () => {
  test.each(['access_key', 'accessKey', 'sas_token', 'sasToken', 'connectionString'])(
    '%s is refused, and not shown',
    (name) => {
      const backend = `backend: {type: azurerm, resourceGroup: rg, storageAccount: ststate, container: tfstate, ${name}: hidden-value}\n`;
      const problems = problemsOf(PRIVATE.replace('foundry:\n', `${backend}foundry:\n`));
      expect(problems).toEqual([expect.stringMatching(new RegExp(`backend\\.${name} is a key to the state`))]);
      expect(problems.join()).not.toContain('hidden-value');
    },
  );
});

describe('a backend', () => {
  test.each([
    ['{type: azurerm}', ['resourceGroup is missing', 'storageAccount is missing', 'container is missing']],
    ['{type: cloud}', ['organization is missing']],
    ['{type: local, container: tfstate}', ["container 'tfstate' belongs to another type of backend than local"]],
    ['{type: s3}', ["type 's3' must be one of local, azurerm, cloud"]],
  ])('%s', (backend, messages) => {
    const problems = problemsOf(PRIVATE.replace('foundry:\n', `backend: ${backend}\nfoundry:\n`));
    expect(problems).toEqual(messages.map((message) => expect.stringContaining(`backend.${message}`) as string));
  });
});

test.each(['location: ${var.location}', 'location: "${ARM_LOCATION}"'])('an expression is refused: %s', (line) => {
  expect(problemsOf(edited(/^location: .*$/m, line))).toContainEqual(
    expect.stringMatching(/is an expression, and settings take plain values/),
  );
});

describe('what only the gateway checks', () => {
  test('is refused without one', () => {
    const text = exampleText('blog').replace(/^ingress:[\s\S]*?(?=^agents:)/m, '');
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/bot\.serviceUrls is checked by a gateway, and there is none/),
    ]);
  });
});

describe('a hosted deployment', () => {
  const HOSTED = exampleText('hosted');
  test.each([
    ['minReplicas: 1', 'minReplicas: 2', /maxReplicas '1' is below minReplicas 2; raise it/],
    [/ {10}minReplicas: 1\n/, '', /minReplicas is missing; hosted deployments need it/],
    ['type: hosted', 'type: managed', /minReplicas '1' is of hosted deployments; remove it, or set type: hosted/],
    ['maxReplicas: 1', 'maxReplicas: 1.5', /maxReplicas '1.5' must be a whole number from 0 to 1000/],
  ])('%s becomes %j', (from, to, message) => {
    expect(problemsOf(HOSTED.replace(from, to))).toContainEqual(expect.stringMatching(message));
  });
});

describe('the file to use', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('is the shipped example, then settings.yaml, then what the environment names', () => {
    expect(path.relative(process.cwd(), settingsFile({}, folder))).toBe(
      path.join('stacks', 'examples', 'teams-private.yaml'),
    );
    fs.writeFileSync(path.join(folder, 'settings.yaml'), '');
    expect(settingsFile({ FOUNDRY_AGENTS_SETTINGS: '' }, folder)).toBe(path.join(folder, 'settings.yaml'));
    expect(settingsFile({ FOUNDRY_AGENTS_SETTINGS: 'prod.yaml' }, folder)).toBe(path.join(folder, 'prod.yaml'));
  });

  test('that is a folder is told as a mistake', () => {
    expect(() => readSettings(folder)).toThrow(/is a folder; give the path of a file in it/);
  });

  test('that does not exist is told as a mistake', () => {
    expect(() => readSettings(path.join(folder, 'none.yaml'))).toThrow(
      /there is no such file; correct FOUNDRY_AGENTS_SETTINGS/,
    );
  });
});

test('the schema for editors is the one that is generated', () => {
  const checkedIn: unknown = JSON.parse(
    fs.readFileSync(path.join(__dirname, '..', '..', '..', 'stacks', 'settings.schema.json'), 'utf8'),
  );
  expect(checkedIn).toEqual(JSON.parse(JSON.stringify(editorSchema())));
});

describe('whatever stands in a file', () => {
  interface Place {
    readonly holder: Record<string, unknown>;
    readonly key: string;
  }
  const places = (value: unknown): Place[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.keys(value).flatMap((key) => {
          const holder = value as Record<string, unknown>;
          return [{ holder, key }, ...places(holder[key])];
        });

  test('is read or told as mistakes, and never ends in a stack trace', () => {
    const odd = fc.constantFrom<unknown>(null, '', 'text', 5, true, [], {}, [null], { a: null }, '${var.x}');
    fc.assert(
      fc.property(fc.nat(), odd, (which, value) => {
        const settings = parse(PRIVATE) as object;
        const all = places(settings);
        const { holder, key } = all[which % all.length] ?? { holder: {}, key: '' };
        holder[key] = value;
        problemsOf(stringify(settings));
      }),
      { numRuns: 400 },
    );
  });
});

describe('an id of a subscription that is not listed', () => {
  const OTHER = '00000000-0000-4000-8000-00000000000f';
  const text = exampleText('minimal').replace(/(projectId: \/subscriptions\/)[^/]+/, `$1${OTHER}`);

  test('is told with its line', () => {
    expect(() => parseSettings(text, 'env.yaml')).toThrow(
      new RegExp(
        `^env\\.yaml:\\d+:\\d+: foundry\\.projectId '/subscriptions/${OTHER}.*' is in subscription '${OTHER}', which is not listed; ` +
          'add it to subscriptions, or correct the id$',
      ),
    );
  });

  test.each([OTHER, OTHER.toUpperCase()])('passes once it is listed, as %s', (listed) => {
    expect(parseSettings(`${text}subscriptions: [${listed}]\n`, 'env.yaml').subscriptions).toEqual([listed]);
  });
});

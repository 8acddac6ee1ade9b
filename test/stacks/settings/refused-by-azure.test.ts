import { exampleText } from '../../support/examples';
import { refused } from '../../support/told';

const PRIVATE = exampleText('teams-private');

test.each([
  ['a tag name', '  owner: platform-team', '  a/b: platform-team', /^env\.yaml:9:3: tags\.a\/b .*must have a name/],
  ['tags in case alone', '  owner: x', '  owner: x\n  Owner: y', /^env\.yaml:10:3: tags\.Owner .*only in case/],
  ['a tag value', 'platform-team', 'v'.repeat(257), /^env\.yaml:9:3: tags\.owner .*257 characters/],
  ['protocols', '[responses, activity]', '[responses, Activity, activity]', /protocols .*more than once/],
  ['a deployment name', '        main:', `        ${'m'.repeat(500)}:`, /1 to 260 of them/],
  [
    'an icon',
    '      displayName: Help Desk',
    '      iconUrl: https://contoso.com/a.gif',
    /iconUrl .*must be the https URL of a PNG/,
  ],
  [
    'a host',
    '\ningress:',
    '\n  host: foundry.evil.example\ningress:',
    /foundry\.host .*must be the host of a Foundry account/,
  ],
  ['a zone twice', '    name: apim-agents-contoso', "    name: apim\n    zones: ['1', '1']", /zones .*more than once/],
])('%s that Azure refuses is told with its place', (_, from, to, message) => {
  const text = PRIVATE.replace('owner: platform-team', from.includes('owner: x') ? 'owner: x' : 'owner: platform-team');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  const problems = refused(edited);
  expect(problems).toContainEqual(expect.stringMatching(message));
  for (const problem of problems) expect(problem).toMatch(/^env\.yaml:\d+:\d+: /);
});

test("a zone of another service is none of the gateway's endpoint", () => {
  const zone =
    '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net';
  const text = PRIVATE.replace('      resourceGroup: rg-network', `      gatewayZoneId: ${zone}`);
  expect(refused(text)).toEqual([
    expect.stringMatching(/gatewayZoneId .*is not the private DNS zone of API Management/),
  ]);
  expect(refused(text.replace('vaultcore.azure.net', 'azure-api.net'))).toEqual([]);
});

const AZURERM = { type: 'azurerm', resourceGroup: 'rg-state', storageAccount: 'ststate', container: 'tf-state' };
const CLOUD = { type: 'cloud', organization: 'contoso', workspacePrefix: 'foundry_' };
const withBackend = (backend: object) =>
  PRIVATE.replace('\ningress:', `\nbackend: ${JSON.stringify(backend)}\ningress:`);

test.each<[string, object]>([
  ['storageAccount', { ...AZURERM, storageAccount: 'st-state' }],
  ['storageAccount', { ...AZURERM, storageAccount: 'stState' }],
  ['storageAccount', { ...AZURERM, storageAccount: 'st' }],
  ['storageAccount', { ...AZURERM, storageAccount: 's'.repeat(25) }],
  ['container', { ...AZURERM, container: 'Tf' }],
  ['container', { ...AZURERM, container: 'tf--state' }],
  ['container', { ...AZURERM, container: '-tf' }],
  ['container', { ...AZURERM, container: 'c'.repeat(64) }],
  ['resourceGroup', { ...AZURERM, resourceGroup: 'rg state' }],
  ['resourceGroup', { ...AZURERM, resourceGroup: 'rg.' }],
  ['organization', { ...CLOUD, organization: 'contoso ltd' }],
  ['organization', { ...CLOUD, organization: '' }],
  ['workspacePrefix', { ...CLOUD, workspacePrefix: 'foundry agents' }],
  ['workspacePrefix', { ...CLOUD, workspacePrefix: 'f/' }],
  ['workspacePrefix', { ...CLOUD, workspacePrefix: 'f'.repeat(80) }],
])('%s that keeps the state nowhere is told with its place: %j', (key, backend) => {
  expect(refused(withBackend(backend))).toEqual([
    expect.stringMatching(new RegExp(`^env\\.yaml:\\d+:\\d+: backend\\.${key} `)),
  ]);
});

test.each([AZURERM, { ...AZURERM, storageAccount: '1st', container: 'c-1' }, CLOUD, { ...CLOUD, workspacePrefix: '' }])(
  'a place of the state that services take is taken: %j',
  (backend) => {
    expect(refused(withBackend(backend))).toEqual([]);
  },
);

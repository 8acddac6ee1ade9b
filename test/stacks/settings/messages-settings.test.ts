import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { refused } from '../../support/told';

const CALLER = '66666666-6666-4666-8666-666666666666';
const MESSAGES = `      messages:
        rateLimit: { calls: 30, renewalSeconds: 60 }
        maxBodyBytes: 4096
        checkKeyEndorsements: true
        apiVersions: ['2025-05-15-preview', v1]
        otherBotAppIds: [${CALLER}]
        acceptApplicationIdUris: true
        applicationIdUriDomains: [agent.contoso.com]
        acceptServiceUrlsWithoutTenant: true
        serviceHosts: [smba.trafficmanager.net]
        agentIdentity: { blueprintAppId: ${CALLER} }
`;
const withMessages = (name: string, block = MESSAGES) =>
  exampleText(name).replace(/^ {4}bot:\n/m, `    bot:\n${block}`);

test('settings reach the policy of the route', () => {
  const stacks = synthesizeSettings(parseSettings(withMessages('teams-private'), 'env.yaml'));
  const policy = String(
    stacks.get('prod-agents')?.only('Microsoft.ApiManagement/service/apis/operations/policies').config.body?.properties
      ?.value,
  );
  expect(policy).toContain('<rate-limit-by-key calls="30" renewal-period="60"');
  expect(policy).toContain('4096');
  expect(policy).toContain('<send-request');
  expect(policy).toContain('&quot;2025-05-15-preview&quot;, &quot;v1&quot;');
  expect(policy).toContain(`<audience>${CALLER}</audience>`);
  expect(policy).toContain(`<audience>api://botid-${CALLER}</audience>`);
  expect(policy).toContain(`<audience>api://agent.contoso.com/botid-${CALLER}</audience>`);
  expect(policy).toContain('parts.Length != 4');
  expect(policy).toContain('var hosts = new string[] { &quot;smba.trafficmanager.net&quot; };');
  expect(policy).toContain('https://sts.windows.net/');
});

test.each([
  ['topology-managed', 'messages'],
  ['topology-managed', 'serviceUrls'],
])('%s has no gateway that could check %s', (name, key) => {
  const block = key === 'messages' ? MESSAGES : '      serviceUrls: [https://smba.trafficmanager.net/amer/x/]\n';
  expect(refused(withMessages(name, block))).toEqual([
    expect.stringMatching(new RegExp(`bot\\.${key} .*is checked by a gateway, and there is none`)),
  ]);
});

test.each(['directLine', 'webChat'])('channel %s of a bot behind a gateway is refused at its place', (channel) => {
  const sites = "sites: [{ siteName: intranet, trustedOrigins: ['https://intranet.contoso.com'] }]";
  const block = `      channels:\n        ${channel}: { ${sites} }\n`;
  expect(refused(withMessages('teams-private', block))).toEqual([
    expect.stringMatching(
      new RegExp(`env\\.yaml:\\d+.*bot\\.channels\\.${channel} .*brings messages without a tenant`),
    ),
  ]);
  expect(refused(withMessages('agent-endpoint-managed', block))).toEqual([]);
});

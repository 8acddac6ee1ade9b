import { publicEndpoint } from '../../../cli/verify/probes/public-endpoint';
import { notChecked } from '../../../cli/verify/probe-client/finding';
import type { ProbeClient } from '../../../cli/verify/probe-client/probe-client';
import type { Read } from '../../../cli/verify/probe-client/read-resource';

const PROBE = {} as ProbeClient;
const { signal } = new AbortController();

const agent = (activity: object): Read => {
  const found = { name: 'helper', agent_endpoint: { protocol_configuration: { activity } } };
  return () => Promise.resolve({ found });
};
const account = (publicNetworkAccess: string): Read => {
  return () => Promise.resolve({ found: { properties: { publicNetworkAccess } } });
};
const unreadable: Read = () => Promise.resolve({ finding: notChecked('no') });
const off = agent({});

test.each([
  ['on', agent({ enable_m365_public_endpoint: true }), unreadable, 'ok', /through it/],
  ['off, open account', off, account('Enabled'), 'ok', /not needed/],
  ['off, private account', off, account('Disabled'), 'failed', /run foundry-agents activate --m365-public-endpoint$/],
  ['off, account that nobody may read', off, unreadable, 'not-checked', /could not be read/],
  ['off, account unknown', off, undefined, 'not-checked', /could not be read/],
  ['agent that nobody may read', unreadable, account('Disabled'), 'not-checked', /^no$/],
])('%s', async (_, readAgent, readAccount, verdict, reason) => {
  const finding = await publicEndpoint(readAgent, readAccount).run(PROBE, signal);
  expect(finding.verdict).toBe(verdict);
  expect(finding.reason).toMatch(reason);
});

import { Outputs } from '../../../cli/outputs/outputs';
import { notChecked } from '../../../cli/verify/probe-client/finding';
import type { ProbeClient } from '../../../cli/verify/probe-client/probe-client';
import type { Read } from '../../../cli/verify/probe-client/read-resource';
import { managedNetwork } from '../../../cli/verify/probes/managed-network';
import { probesOf } from '../../../cli/verify/probes-of';
import { targetOf } from '../../../cli/verify/target-of';

const ACCOUNT =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso';
const isolated = (isolationMode?: string): Read => {
  return () => Promise.resolve({ found: { properties: { managedNetwork: { isolationMode } } } });
};
const unreadable: Read = () => Promise.resolve({ finding: notChecked('no') });

test.each([
  ['as it was deployed', isolated('AllowOnlyApprovedOutbound'), 'ok', /^AllowOnlyApprovedOutbound$/],
  ['in other letters', isolated('allowonlyapprovedoutbound'), 'ok', /./],
  [
    'loosened',
    isolated('AllowInternetOutbound'),
    'failed',
    /^it is AllowInternetOutbound, and AllowOnlyApprovedOutbound was deployed/,
  ],
  ['silent', isolated(), 'not-checked', /does not say/],
  ['that nobody may read', unreadable, 'not-checked', /^no$/],
])('a managed network %s', async (_, read, verdict, reason) => {
  const { signal } = new AbortController();
  const finding = await managedNetwork(read, 'AllowOnlyApprovedOutbound').run({} as ProbeClient, signal);
  expect(finding.verdict).toBe(verdict);
  expect(finding.reason).toMatch(reason);
});

const outputs = (managed_network?: unknown) =>
  Outputs.parse(
    JSON.stringify({
      'x-foundry': managed_network === undefined ? {} : { managed_network },
      'x-agents': {
        helper_account_id: ACCOUNT,
        helper_agent_name: 'helper',
        helper_project_endpoint: 'https://contoso.services.ai.azure.com/api/projects/p',
      },
    }),
    'outputs.json',
  );
const rows = (given: Outputs) =>
  probesOf(targetOf(given.agent(), given, 'public'), { call: false }).map(({ name }) => name);

test('an agent in a managed network has a row for it, and others have none', () => {
  const isolation = 'AllowOnlyApprovedOutbound';
  expect(
    rows(outputs({ account_id: ACCOUNT.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'), isolation })),
  ).toContain('managed network is isolated');
  expect(rows(outputs({ account_id: `${ACCOUNT}2`, isolation }))).not.toContain('managed network is isolated');
  expect(rows(outputs())).not.toContain('managed network is isolated');
});

test.each([[{ account_id: '/x', isolation: 'Disabled' }], [{ account_id: ACCOUNT, isolation: 'a/b' }], ['text']])(
  'an output that was edited is told: %j',
  (given) => {
    expect(() => rows(outputs(given))).toThrow(/managed_network does not hold account_id and isolation/);
  },
);

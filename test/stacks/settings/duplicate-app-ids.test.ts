import { APP_ID, BOT_GROUP_ID, OTHER_TENANT, PROJECT_ID, SUBSCRIPTION, TENANT } from '../../support/samples';
import { refused } from '../../support/told';

const HEAD = `environment: test
subscriptionId: ${SUBSCRIPTION}
tenantId: ${TENANT}
location: eastus2
foundry:
  projectId: ${PROJECT_ID}
agents:
`;
const endpoint = (key: string, more: string, bot = ''): string => `  ${key}:
    endpoint: { ${more} }
    bot: { resourceGroup: rg-agents, name: bot-${key}${bot} }
`;
const IDENTITY = `${BOT_GROUP_ID}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`;
const OWN = (id: string, clientId: string) => `, userAssignedIdentity: { id: ${id}, clientId: ${clientId} }`;

/** Lines and keys that are told. */
function twins(agents: string): string[] {
  return refused(HEAD + agents)
    .filter((problem) => problem.includes('app id of the bot of one'))
    .map((problem) => /^env\.yaml:(\d+):\d+: (\S+) /.exec(problem)?.slice(1).join(' ') ?? problem);
}

test.each([
  [
    'identityClientId, in capitals',
    endpoint('one', `identityClientId: ${APP_ID}`) + endpoint('two', `identityClientId: ${APP_ID.toUpperCase()}`),
    '12 agents.two.endpoint.identityClientId',
  ],
  [
    'one blueprint',
    endpoint('one', `identityClientId: ${APP_ID}, blueprintClientId: ${TENANT}`, ', appIdentity: blueprint') +
      endpoint('two', `identityClientId: ${OTHER_TENANT}, blueprintClientId: ${TENANT}`, ', appIdentity: blueprint'),
    '12 agents.two.endpoint.blueprintClientId',
  ],
  [
    'one user-assigned identity, by its id',
    endpoint('one', `identityClientId: ${APP_ID}`, OWN(IDENTITY, TENANT)) +
      endpoint(
        'two',
        `identityClientId: ${OTHER_TENANT}`,
        OWN(IDENTITY.toUpperCase().replace(/PROVIDERS.*/, IDENTITY.split(`${BOT_GROUP_ID}/`)[1] ?? ''), APP_ID),
      ),
    '13 agents.two.bot.userAssignedIdentity.id',
  ],
  [
    'one user-assigned identity, by its client id',
    endpoint('one', `identityClientId: ${APP_ID}`, OWN(IDENTITY, TENANT)) +
      endpoint('two', `identityClientId: ${OTHER_TENANT}`, OWN(`${IDENTITY}2`, TENANT)),
    '13 agents.two.bot.userAssignedIdentity.clientId',
  ],
  [
    'one agent under two keys',
    endpoint('one', `agent: Helper, identityClientId: ${APP_ID}`) +
      endpoint('two', `agent: helper, identityClientId: ${OTHER_TENANT}`),
    '12 agents.two.endpoint.agent',
  ],
])('two bots with %s are told, with the line of the second', (_, agents, expected) => {
  expect(twins(agents)).toEqual([expected]);
});

test('two identities of one agent are two app ids', () => {
  const both = `agent: helper, identityClientId: ${APP_ID}, blueprintClientId: ${TENANT}`;
  expect(twins(endpoint('one', both) + endpoint('two', both, ', appIdentity: blueprint'))).toEqual([]);
});

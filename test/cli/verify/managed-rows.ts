import { answers, type Change, error, lost, nothing, type Scenario } from './scenario';
import { agentObject, CLOSED, FOUNDRY, URLS } from './world';

const { account, agent, activity } = URLS;

const noActivity = agentObject({ protocol_configuration: { responses: {} } });
const entraOnly = agentObject({ authorization_schemes: [{ type: 'Entra' }] });
const closedToTeams = agentObject({ protocol_configuration: { activity: {} } });

/** Of before July 2026: protocols are listed, and nothing is said of schemes. */
const listed = { name: 'helper', agent_endpoint: { protocols: ['responses', 'activity'] } };

function latest(status: string | undefined, more: object = {}): Change {
  return answers('GET', agent, 200, { name: 'helper', versions: { latest: { version: '4', status } }, ...more });
}

/** What an agent endpoint without a gateway may meet. */
export const MANAGED_ROWS: Scenario[] = [
  ['agent exists', nothing, 'ok', 'Foundry', /latest version 3/],
  [
    'agent exists',
    answers('GET', agent, 200, { name: 'helper', state: 'disabled' }),
    'failed',
    'Foundry',
    /disabled: run foundry-agents enable/,
  ],
  ['agent exists', latest('failed'), 'failed', 'Foundry', /version 4 has failed/],
  ['agent exists', latest('creating'), 'failed', 'Foundry', /version 4 is creating: wait/],
  ['agent exists', latest(undefined), 'not-checked', 'Foundry', /does not report the status of its latest version/],
  ['agent exists', answers('GET', agent, 200, { name: 'helper' }), 'not-checked', 'Foundry', /does not report/],
  [
    'agent exists',
    latest('active', { instance_identity: { status: 'disabled' } }),
    'failed',
    'Foundry',
    /identity is disabled: enable it in Microsoft Entra/,
  ],
  ['agent exists', latest('active', { instance_identity: { status: 'active' } }), 'ok', 'Foundry', /version 4/],
  ['agent exists', answers('GET', agent, 404, error('not_found')), 'failed', 'Foundry', /agent not found/],
  [
    'agent exists',
    answers('GET', agent, 403, error('PermissionDenied')),
    'not-checked',
    'Foundry',
    /is not allowed to read the agent/,
  ],
  ['agent exists', answers('GET', agent, 403, CLOSED), 'not-checked', 'Foundry', /inside the private network/],
  ['activity protocol is on', nothing, 'ok', 'Foundry', /responses, activity/],
  [
    'activity protocol is on',
    answers('GET', agent, 200, noActivity),
    'failed',
    'Foundry',
    /run foundry-agents activate/,
  ],
  ['activity protocol is on', answers('GET', agent, 200, listed), 'ok', 'Foundry', /responses, activity/],
  ['activity protocol is on', answers('GET', agent, 200, {}), 'not-checked', 'Foundry', /does not support/],
  ['activity protocol is on', answers('GET', agent, 403, CLOSED), 'not-checked', 'Foundry', /private network/],
  ['bot may call the agent', nothing, 'ok', 'Foundry', /Entra, BotServiceRbac/],
  [
    'bot may call the agent',
    answers('GET', agent, 200, entraOnly),
    'failed',
    'Foundry',
    /Entra; none is for Bot Service/,
  ],
  ['bot may call the agent', answers('GET', agent, 200, listed), 'failed', 'Foundry', /schemes: Entra; none/],
  [
    'bot may call the agent',
    answers('GET', agent, 200, agentObject({ authorization_schemes: [{ type: 'BotService' }] })),
    'ok',
    'Foundry',
    /BotService/,
  ],
  ['bot may call the agent', answers('GET', agent, 404, error('x')), 'failed', 'Foundry', /agent not found/],
  ['Microsoft 365 endpoint is on', nothing, 'ok', 'Foundry', /reaches the agent through it/],
  [
    'Microsoft 365 endpoint is on',
    answers('GET', agent, 200, closedToTeams),
    'not-checked',
    'Foundry',
    /could not be read/,
  ],
  [
    'Microsoft 365 endpoint is on',
    (azure) => {
      answers('GET', agent, 200, closedToTeams)(azure);
      answers('GET', account, 200, { properties: { publicNetworkAccess: 'Disabled' } })(azure);
    },
    'failed',
    'Foundry',
    /the account is private: run foundry-agents activate --m365-public-endpoint$/,
  ],
  ['Foundry rejects a bad token', nothing, 'ok', 'Foundry', /refused with 401/],
  ['Foundry rejects a bad token', answers('POST', activity, 401), 'not-checked', 'unknown', /check for a proxy/],
  ['Foundry rejects a bad token', answers('POST', activity, 202), 'failed', 'unknown', /was accepted/],
  [
    'Foundry rejects a bad token',
    answers('POST', activity, 403, CLOSED, FOUNDRY),
    'not-checked',
    'Foundry',
    /Public access is disabled/,
  ],
  [
    'Foundry rejects a bad token',
    answers('POST', activity, 404, error('x'), FOUNDRY),
    'failed',
    'Foundry',
    /nothing at the messaging endpoint/,
  ],
  [
    'Foundry rejects a bad token',
    answers('POST', activity, 500, undefined, FOUNDRY),
    'not-checked',
    'Foundry',
    /answered 500/,
  ],
  ['Foundry rejects a bad token', lost('POST', activity), 'not-checked', undefined, /no answer/],
];

import {
  AgentAuthorizationScheme,
  type FoundryAgentCard,
  AgentDefinition,
  AgentEndpointProtocol,
  FoundryAgent,
  type FoundryAgentProps,
  type HostedAgentOptions,
  HostedAgentSize,
  type PromptAgentOptions,
  type WorkflowAgentOptions,
} from '../../../src';
import { codesOf } from '../../support/errors';
import { proveRules, type RuleRow, tokenList, tokenNumber } from '../../support/ingress';
import { project, TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

const { ACTIVITY, MCP, RESPONSES } = AgentEndpointProtocol;
const prompt = (options: PromptAgentOptions) => AgentDefinition.prompt(options);
const workflow = (options: WorkflowAgentOptions) => AgentDefinition.workflow(options);
const hosted = (options: HostedAgentOptions) => AgentDefinition.hosted(options);
/** Items that are known only after apply. */
const LATER: object = { protocol: TOKEN, scheme: TOKEN, protocols: tokenList() };
const {
  protocol: LATER_PROTOCOL,
  scheme: LATER_SCHEME,
  protocols: LATER_PROTOCOLS,
} = LATER as {
  protocol: AgentEndpointProtocol;
  scheme: AgentAuthorizationScheme;
  protocols: AgentEndpointProtocol[];
};
const MODEL = { model: 'gpt-4o' };
const IMAGE = { image: 'contoso.azurecr.io/helpdesk:3', size: HostedAgentSize.SMALL };
const CARD: FoundryAgentCard = { version: '1.0.0', skills: [{ id: 'faq', name: 'Questions' }] };

function make(changes: Partial<FoundryAgentProps>): FoundryAgent {
  const scope = newStack();
  return new FoundryAgent(scope, 'Agent', {
    project: project(scope),
    agentName: 'helpdesk',
    definition: prompt(MODEL),
    ...changes,
  });
}

const pairs = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'value'] as const));

const ROWS: RuleRow<Partial<FoundryAgentProps>>[] = [
  {
    code: 'InvalidNewAgentName',
    bad: ['', '-a', 'a-', 'Publishing Agent', 'a_b', 'a.b', 'ä', 'x'.repeat(64)].map((agentName) => ({ agentName })),
    good: ['a', '7', 'A-b-7', 'x'.repeat(63)].map((agentName) => ({ agentName })),
    later: [{ agentName: TOKEN }],
  },
  {
    code: 'InvalidDescription',
    bad: [{ description: ' ' }, { description: 'x'.repeat(513) }],
    good: [{ description: 'x'.repeat(512) }],
    later: [{ description: TOKEN }],
  },
  {
    code: 'InvalidMetadata',
    bad: [
      { metadata: pairs(17) },
      { metadata: { ['x'.repeat(65)]: 'value' } },
      { metadata: { '': 'value' } },
      { metadata: { key: 'x'.repeat(513) } },
    ],
    good: [{ metadata: pairs(16) }, { metadata: { ['x'.repeat(64)]: 'x'.repeat(512) } }, { metadata: { key: '' } }],
    later: [{ metadata: { key: TOKEN } }],
    called: 'metadata( key|\\.key)?',
  },
  {
    code: 'InvalidAgentVersion',
    bad: [{ servedVersion: '' }],
    good: [{ servedVersion: '@latest' }, { servedVersion: '7' }],
    later: [{ servedVersion: TOKEN }],
  },
  {
    code: 'NoProtocol',
    bad: [{ protocols: [] }],
    good: [{ protocols: [MCP] }],
    later: [{ protocols: [LATER_PROTOCOL] }],
  },
  {
    code: 'NoProtocol',
    bad: [{ definition: hosted({ ...IMAGE, protocols: [] }) }],
    good: [{ definition: hosted({ ...IMAGE, protocols: [{ protocol: ACTIVITY }] }) }],
    later: [{ definition: hosted({ ...IMAGE, protocols: [{ protocol: LATER_PROTOCOL }] }) }],
    called: 'definition.protocols',
  },
  {
    code: 'NoAuthorizationScheme',
    bad: [{ authorizationSchemes: [] }],
    good: [{ authorizationSchemes: [AgentAuthorizationScheme.ENTRA] }],
    later: [{ authorizationSchemes: [LATER_SCHEME] }],
  },
  {
    code: 'NoSkill',
    bad: [{ agentCard: { ...CARD, skills: [] } }],
    good: [{ agentCard: CARD }],
    later: [{ agentCard: { version: TOKEN, skills: [{ id: TOKEN, name: TOKEN }] } }],
    called: 'agentCard.skills',
  },
  {
    code: 'PublicEndpointWithoutActivity',
    bad: [{ microsoft365PublicEndpoint: true }, { microsoft365PublicEndpoint: true, protocols: [RESPONSES] }],
    good: [{ microsoft365PublicEndpoint: true, protocols: [ACTIVITY] }, { microsoft365PublicEndpoint: false }],
    later: [{ microsoft365PublicEndpoint: true, protocols: [LATER_PROTOCOL] }],
  },
  {
    code: 'ListKnownLater',
    bad: [{ protocols: LATER_PROTOCOLS }],
    good: [{ protocols: [RESPONSES] }],
    later: [{ protocols: [LATER_PROTOCOL] }],
  },
  {
    code: 'InvalidModel',
    bad: [{ definition: prompt({ model: ' ' }) }, { definition: prompt({ model: 'x'.repeat(257) }) }],
    good: [{ definition: prompt(MODEL) }],
    later: [{ definition: prompt({ model: TOKEN }) }],
    called: 'definition.model',
  },
  {
    code: 'InvalidTemperature',
    bad: [-0.1, 2.1].map((temperature) => ({ definition: prompt({ ...MODEL, temperature }) })),
    good: [0, 0.7, 2].map((temperature) => ({ definition: prompt({ ...MODEL, temperature }) })),
    later: [{ definition: prompt({ ...MODEL, temperature: tokenNumber() }) }],
    called: 'definition.temperature',
  },
  {
    code: 'InvalidTopP',
    bad: [-0.1, 1.1].map((topP) => ({ definition: prompt({ ...MODEL, topP }) })),
    good: [0, 0.5, 1].map((topP) => ({ definition: prompt({ ...MODEL, topP }) })),
    later: [{ definition: prompt({ ...MODEL, topP: tokenNumber() }) }],
    called: 'definition.topP',
  },
  {
    code: 'EmptyWorkflow',
    bad: [{ definition: workflow({ workflow: '\n' }) }],
    good: [{ definition: workflow({ workflow: 'kind: workflow' }) }],
    later: [{ definition: workflow({ workflow: TOKEN }) }],
    called: 'definition.workflow',
  },
  {
    code: 'InvalidImage',
    bad: ['helpdesk', 'helpdesk:3', 'contoso.azurecr.io/helpdesk', 'https://contoso.azurecr.io/helpdesk:3'].map(
      (image) => ({ definition: hosted({ ...IMAGE, image }) }),
    ),
    good: ['contoso.azurecr.io/team/helpdesk:v1.2', `contoso.azurecr.io/helpdesk@sha256:${'0'.repeat(64)}`].map(
      (image) => ({ definition: hosted({ ...IMAGE, image }) }),
    ),
    later: [{ definition: hosted({ ...IMAGE, image: TOKEN }) }],
    called: 'definition.image',
  },
];

proveRules(ROWS, make, 'test/Agent');

test('mistakes are told all at once, those of the definition among them', () => {
  const definition = prompt({ model: '', temperature: 3, topP: 2 });
  const wrong = { agentName: 'a b', definition, description: '', protocols: [], authorizationSchemes: [] };
  expect(codesOf(() => make(wrong))).toEqual([
    'InvalidNewAgentName',
    'InvalidModel',
    'InvalidTemperature',
    'InvalidTopP',
    'InvalidDescription',
    'NoProtocol',
    'NoAuthorizationScheme',
  ]);
});

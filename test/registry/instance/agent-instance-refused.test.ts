import { FoundryAgent } from '../../../src';
import { AgentCard, AgentInstance, type AgentInstanceProps, AgentRegistration } from '../../../src/registry';
import { codesOf } from '../../support/errors';
import { APP_ID, GROUP, project } from '../../support/samples';
import { newStack } from '../../support/synthesize';
import { CARD_PROPS } from '../card/sample-cards';
import { CARD, endOf, INSTANCE } from './older-registry';

const WITHOUT: AgentInstanceProps = { ownerIds: [GROUP], sourceAgentId: '00222', displayName: 'Routes' };
const codes = (changes: object) => codesOf(() => new AgentInstance(newStack(), 'Agent', { ...INSTANCE, ...changes }));

describe('two instances of one agent are refused', () => {
  test.each<[string, Partial<AgentInstanceProps>, Partial<AgentInstanceProps>]>([
    ['id', {}, {}],
    ['identity', { agentIdentityId: GROUP }, { agentIdentityId: GROUP.toUpperCase(), sourceAgentId: 'other' }],
    ['address, where they have no id', { sourceAgentId: undefined }, { sourceAgentId: undefined }],
    [
      'existing entry',
      { ...WITHOUT, card: undefined, existingInstanceId: APP_ID },
      {
        ...{ ...WITHOUT, card: undefined, sourceAgentId: 'other', existingInstanceId: APP_ID },
      },
    ],
  ])('by their %s', (_, first, second) => {
    const text = endOf((scope) => {
      new AgentInstance(scope, 'One', { ...INSTANCE, ...first });
      new AgentInstance(scope, 'Two', { ...INSTANCE, ...second });
    });
    expect(text).toMatch(/DuplicateRegistration: \w+ '.*' in test\/Two is also that of test\/One/);
  });

  test('and one in both registries is not, while it moves', () => {
    const text = endOf((scope) => {
      new AgentInstance(scope, 'Older', INSTANCE);
      new AgentRegistration(scope, 'Newer', {
        sourceAgentId: '00222',
        createdBy: GROUP,
        sourceCreatedDateTime: '2026-01-31T12:00:00Z',
        ownerIds: [GROUP],
        card: CARD,
      });
    });
    expect(text).toBe('');
  });
});

test('changes of a card that is not its own cannot be ignored', () => {
  expect(codes({ ignoresCardChanges: true })).toEqual([]);
  expect(codes({ ignoresCardChanges: true, card: undefined, displayName: 'Routes' })).toEqual(['NoCardToIgnore']);
});

describe('an agent that Foundry registers by itself is refused', () => {
  const url = 'https://acc.services.ai.azure.com/a2a';

  test.each<[string, object]>([
    ['its card', { card: AgentCard.of({ ...CARD_PROPS, url }) }],
    ['its address', { url }],
    ['a further interface', { additionalInterfaces: [{ url, transport: 'GRPC' }] }],
  ])('by %s', (_, changes) => {
    expect(codes(changes)).toEqual(['AgentRegistersItself']);
  });

  test('by its identity, where the app publishes it', () => {
    const text = endOf((scope) => {
      FoundryAgent.fromFoundryAgentAttributes(scope, 'Existing', {
        project: project(scope),
        agentName: 'helpdesk',
        identityPrincipalId: GROUP,
      });
      new AgentInstance(scope, 'Entry', { ...INSTANCE, agentIdentityId: GROUP });
    });
    expect(text).toContain('RegisteredTargetOfApp: test/Entry registers test/Existing');
  });
});

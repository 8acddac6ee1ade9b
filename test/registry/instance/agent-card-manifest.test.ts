import type { Construct } from 'constructs';
import { AgentCard, AgentCardManifest, type AgentCardManifestProps, AgentInstance } from '../../../src/registry';
import { codesOf } from '../../support/errors';
import { APP_ID, GROUP } from '../../support/samples';
import { newStack, resolved } from '../../support/synthesize';
import { CARD_1_0 } from '../card/sample-cards';
import { CARD, inRegistry } from './older-registry';

const instanceIn = (scope: Construct) => AgentInstance.fromInstanceId(scope, 'Agent', APP_ID);
const made = (changes: Partial<AgentCardManifestProps> = {}) =>
  inRegistry((scope) => {
    const props = { card: CARD, instance: instanceIn(scope), ownerIds: [GROUP], ...changes };
    new AgentCardManifest(scope, 'Card', props);
  });
const codes = (changes: object) =>
  codesOf(() => {
    const stack = newStack();
    new AgentCardManifest(stack, 'Card', { card: CARD, instance: instanceIn(stack), ownerIds: [GROUP], ...changes });
  });

describe('the first card of an instance', () => {
  const stack = made({ originatingStore: 'Bedrock' });
  const [content, creation] = stack.ofType('msgraph_update_resource');

  test('is sent once, with a change of the instance', () => {
    expect(creation?.config).toMatchObject({
      url: `agentRegistry/agentInstances/${APP_ID}`,
      api_version: 'beta',
      read_query_parameters: { $expand: ['agentCardManifest'] },
      response_export_values: { cardManifestId: 'agentCardManifest.id' },
      body: { agentCardManifest: { displayName: 'Route agent', originatingStore: 'Bedrock', ownerIds: [GROUP] } },
      lifecycle: { ignore_changes: ['body'], replace_triggered_by: [stack.only('terraform_data').address] },
    });
    expect(creation?.config.body).toHaveProperty('agentCardManifest');
    expect(stack.only('terraform_data').config).toEqual({ triggers_replace: { instanceId: APP_ID } });
  });

  test('is changed by its own id, without what the registry takes once', () => {
    expect(content?.config.url).toBe(
      'agentRegistry/agentCardManifests/${msgraph_update_resource.Card_Creation_65EE6D3E.output.cardManifestId}',
    );
    expect(content?.config.body).toMatchObject({ displayName: 'Route agent', ownerIds: [GROUP] });
    expect(content?.config.body).not.toHaveProperty('originatingStore');
    expect(content?.config.lifecycle).toEqual({ replace_triggered_by: [creation?.address] });
  });

  test('stops the apply where the registry answers without it', () => {
    expect(JSON.stringify(creation?.config.lifecycle)).toContain('without the card that was sent');
  });
});

test('a card that exists is changed by its id, and nothing is sent to an instance', () => {
  const existing = { instance: undefined, existingCardManifestId: 'card-1', ownerIds: undefined };
  const stack = made(existing);
  const { config } = stack.only('msgraph_update_resource');
  expect(config.url).toBe('agentRegistry/agentCardManifests/card-1');
  expect(config.lifecycle).toEqual({ replace_triggered_by: [stack.only('terraform_data').address] });
  expect(config.body).not.toHaveProperty('ownerIds');
});

test('a card has its id', () => {
  const stack = newStack();
  const card = new AgentCardManifest(stack, 'Card', { card: CARD, existingCardManifestId: 'card-1' });
  expect(resolved(stack, card.cardManifestId)).toBe('card-1');
  expect(card.dependables).toEqual([card.resource]);
  expect(AgentCardManifest.fromCardManifestId(stack, 'Other', 'card-2').cardManifestId).toBe('card-2');
  expect(codesOf(() => AgentCardManifest.fromCardManifestId(stack, 'Third', "a'b"))).toEqual(['InvalidRegistrationId']);
});

test.each<[string, object, string[]]>([
  ['neither instance nor id', { instance: undefined }, ['CardNeedsInstance']],
  ['both', { existingCardManifestId: 'card-1' }, ['CardNeedsInstance']],
  ['no owner', { ownerIds: undefined }, ['NoRegistryOwner']],
  ['an owner by name', { ownerIds: ['someone'] }, ['InvalidDirectoryId']],
  ['an app by name', { managedByAppId: 'app' }, ['InvalidDirectoryId']],
  ['no card', { card: undefined }, ['PropertyNotSet']],
  [
    'what is sent once, of an existing one',
    {
      ...{ instance: undefined, existingCardManifestId: 'card-1', originatingStore: 'Bedrock' },
    },
    ['SentOnceOfExisting'],
  ],
])('%s is refused', (_, changes, expected) => {
  expect(codes(changes)).toEqual(expected);
});

test('two that change one card are refused', () => {
  expect(() =>
    inRegistry((scope) => {
      for (const id of ['One', 'Two'])
        new AgentCardManifest(scope, id, { card: CARD, existingCardManifestId: 'card-1' });
    }),
  ).toThrow('DuplicateRegistration');
});

test('a card that was signed in the form of A2A 1.0 is warned of', () => {
  expect(made({ card: AgentCard.fromJson(JSON.stringify(CARD_1_0)) }).warnings.join()).toContain('[SignedInOtherForm]');
});

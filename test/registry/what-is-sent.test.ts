import type { Construct } from 'constructs';
import {
  AgentCard,
  AgentCardManifest,
  AgentInstance,
  type AgentInstanceProps,
  AgentRegistration,
  type AgentRegistrationProps,
} from '../../src/registry';
import { type GraphRequest, requestsBetween } from '../support/msgraph-requests';
import { CARD_PROPS } from './card/sample-cards';
import { inRegistry } from './instance/older-registry';

const GROUP = 'daf58b0e-44e1-433c-b6b0-ca70cae320b8';
const OTHER = '33333333-3333-4333-8333-333333333333';
const CARD = AgentCard.of(CARD_PROPS);
const NEXT_CARD = AgentCard.of({ ...CARD_PROPS, version: '1.3.0' });
const INSTANCES = 'agentRegistry/agentInstances';
const REGISTRATIONS = 'copilot/agentRegistrations';

type Build = (scope: Construct) => void;

/** Method, address and keys of the body of each request; ids that are known after apply are left out. */
const told = (before: Build | undefined, after: Build | undefined): string[] =>
  requestsBetween(before && inRegistry(before), after && inRegistry(after)).map(
    ({ method, url, body = {} }: GraphRequest) =>
      `${method} ${url.replace(/\$\{[^}]*\}/g, '{id}')} ${Object.keys(body).sort().join(',')}`.trim(),
  );

const registration =
  (props: Partial<AgentRegistrationProps> = {}): Build =>
  (scope) =>
    new AgentRegistration(scope, 'Routes', {
      sourceAgentId: '1',
      createdBy: GROUP,
      sourceCreatedDateTime: '2026-01-31T12:00:00Z',
      sourceLastModifiedDateTime: '2026-02-01T12:00:00Z',
      ownerIds: [GROUP],
      card: CARD,
      ...props,
    });

describe('a registration', () => {
  test('is sent once, and deleted', () => {
    expect(told(undefined, registration())).toEqual([
      `POST ${REGISTRATIONS} agentCard,createdBy,displayName,ownerIds,sourceAgentId,sourceCreatedDateTime,sourceLastModifiedDateTime`,
    ]);
    expect(told(registration(), registration())).toEqual([]);
    expect(told(registration(), undefined)).toEqual([`DELETE ${REGISTRATIONS}/{id}`]);
  });

  test.each<[what: string, props: Partial<AgentRegistrationProps>, keys: string]>([
    ['its name', { displayName: 'Other' }, 'displayName'],
    ['its card', { card: NEXT_CARD }, 'agentCard'],
    ['its owners', { ownerIds: [OTHER] }, 'ownerIds'],
    ['when it was changed', { sourceLastModifiedDateTime: '2026-03-01T12:00:00Z' }, 'sourceLastModifiedDateTime'],
    ['a description that is new', { description: 'Plans' }, 'description'],
  ])('sends of a change %s, and nothing else', (_, props, keys) => {
    expect(told(registration(), registration(props))).toEqual([`PATCH ${REGISTRATIONS}/{id} ${keys}`]);
  });

  test.each<[what: string, props: Partial<AgentRegistrationProps>]>([
    ['its author', { createdBy: OTHER }],
    ['when it was created', { sourceCreatedDateTime: '2025-01-31T12:00:00Z' }],
    ['the case of its ids', { createdBy: GROUP.toUpperCase(), ownerIds: [GROUP.toUpperCase()] }],
  ])('sends nothing where %s changes', (_, props) => {
    expect(told(registration(), registration(props))).toEqual([]);
  });

  test('sends a first card by itself, and the whole of a changed one', () => {
    const without = registration({ card: undefined, displayName: CARD.name });
    expect(told(without, registration())).toEqual([`PATCH ${REGISTRATIONS}/{id} agentCard`]);
    const [request] = requestsBetween(inRegistry(registration()), inRegistry(registration({ card: NEXT_CARD })));
    expect(request?.body?.agentCard).toMatchObject({ name: CARD_PROPS.name, version: '1.3.0' });
  });
});

describe('a registration whose card the service answers in another form', () => {
  const ignoring = (props: Partial<AgentRegistrationProps> = {}) =>
    registration({ ignoresCardChanges: true, ...props });

  test('sends its card when it is created, and its first card later', () => {
    expect(told(undefined, ignoring())).toEqual(told(undefined, registration()));
    const without = registration({ card: undefined, displayName: CARD.name });
    expect(told(without, ignoring())).toEqual([`PATCH ${REGISTRATIONS}/{id} agentCard`]);
  });

  test('sends all but a changed card', () => {
    expect(told(registration(), ignoring({ card: NEXT_CARD }))).toEqual([]);
    expect(told(ignoring(), ignoring({ card: NEXT_CARD, displayName: 'Other' }))).toEqual([
      `PATCH ${REGISTRATIONS}/{id} displayName`,
    ]);
    expect(told(ignoring(), ignoring({ createdBy: OTHER }))).toEqual([]);
  });

  test('sends a changed card once it is no longer ignored', () => {
    expect(told(ignoring(), registration({ card: NEXT_CARD }))).toEqual([`PATCH ${REGISTRATIONS}/{id} agentCard`]);
    expect(told(ignoring(), registration({ card: NEXT_CARD, ignoresCardChanges: false }))).toHaveLength(1);
  });
});

const instance =
  (props: Partial<AgentInstanceProps> = {}): Build =>
  (scope) =>
    new AgentInstance(scope, 'Routes', { ownerIds: [GROUP], sourceAgentId: '1', card: CARD, ...props });

const CARD_KEYS =
  'capabilities,defaultInputModes,defaultOutputModes,description,displayName,ownerIds,protocolVersion,skills,supportsAuthenticatedExtendedCard,version';
const PATCH_CARD = `PATCH agentRegistry/agentCardManifests/{id} ${CARD_KEYS}`;

describe('an instance', () => {
  test('with a new card is one call with both, after which the card is taken over by its id', () => {
    expect(told(undefined, instance({ originatingStore: 'Vertex AI' }))).toEqual([
      `POST ${INSTANCES} agentCardManifest,displayName,originatingStore,ownerIds,preferredTransport,sourceAgentId,url`,
      PATCH_CARD,
    ]);
  });

  test('that is destroyed is deleted, and its card is left alone', () => {
    expect(told(instance(), undefined)).toEqual([`DELETE ${INSTANCES}/{id}`]);
  });

  test.each<
    [what: string, before: Partial<AgentInstanceProps>, after: Partial<AgentInstanceProps>, requests: string[]]
  >([
    ['its name', {}, { displayName: 'Other' }, [`PATCH ${INSTANCES}/{id} displayName`]],
    ['its address', {}, { url: 'https://other.contoso.com' }, [`PATCH ${INSTANCES}/{id} url`]],
    ['its card', {}, { card: NEXT_CARD }, [PATCH_CARD]],
    ['who owns its card', {}, { cardOwnerIds: [OTHER] }, [PATCH_CARD]],
    ['the platform that it is on', {}, { originatingStore: 'Bedrock' }, [`PATCH ${INSTANCES}/{id} originatingStore`]],
    ['another platform', { originatingStore: 'Bedrock' }, { originatingStore: 'Vertex AI' }, []],
    [
      'its first card',
      { card: undefined, displayName: CARD.name, url: CARD.url, preferredTransport: 'JSONRPC' },
      {},
      [`PATCH ${INSTANCES}/{id} agentCardManifest`, PATCH_CARD],
    ],
  ])('sends of a change of %s this alone', (_, before, after, requests) => {
    expect(told(instance(before), instance(after))).toEqual(requests);
  });

  test('whose card the service answers in another form sends all but what changes in the card', () => {
    const ignoring = (props: Partial<AgentInstanceProps> = {}) => instance({ ignoresCardChanges: true, ...props });
    expect(told(undefined, ignoring())).toEqual(told(undefined, instance()));
    expect(told(instance(), ignoring({ card: NEXT_CARD }))).toEqual([]);
    expect(told(ignoring(), ignoring({ displayName: 'Other' }))).toEqual([`PATCH ${INSTANCES}/{id} displayName`]);
    expect(told(ignoring(), ignoring({ cardOwnerIds: [OTHER] }))).toEqual([PATCH_CARD]);
    expect(told(ignoring(), instance({ card: NEXT_CARD }))).toEqual([PATCH_CARD]);
  });

  test('that is bound to another card sends that alone', () => {
    const bound =
      (id: string): Build =>
      (scope) => {
        const cardManifest = AgentCardManifest.fromCardManifestId(scope, 'Card', id);
        new AgentInstance(scope, 'Routes', { ownerIds: [GROUP], displayName: 'Routes', cardManifest });
      };
    expect(told(undefined, bound('one'))).toEqual([
      `POST ${INSTANCES} agentCardManifest@odata.bind,displayName,ownerIds`,
    ]);
    expect(told(bound('one'), bound('two'))).toEqual([`PATCH ${INSTANCES}/{id} agentCardManifest@odata.bind`]);
  });
});

test('the first card of an instance of others is sent with it once, and changes by its own id', () => {
  const first =
    (card: AgentCard, ignoresCardChanges?: boolean): Build =>
    (scope) => {
      const existing = AgentInstance.fromInstanceId(scope, 'Existing', 'i-1');
      new AgentCardManifest(scope, 'First', { card, instance: existing, ownerIds: [GROUP], ignoresCardChanges });
    };
  expect(told(undefined, first(CARD)).sort()).toEqual([PATCH_CARD, `PATCH ${INSTANCES}/i-1 agentCardManifest`].sort());
  expect(told(first(CARD), first(NEXT_CARD))).toEqual([PATCH_CARD]);
  expect(told(first(CARD), first(NEXT_CARD, true))).toEqual([]);
  expect(told(first(CARD), undefined)).toEqual([]);
});

import type { Construct } from 'constructs';
import {
  AgentCollection,
  type AgentCollectionProps,
  AgentInstance,
  CollectionMembership,
  type IAgentCollection,
} from '../../../src/registry';
import { codesOf } from '../../support/errors';
import { APP_ID, GROUP } from '../../support/samples';
import { newStack, resolved } from '../../support/synthesize';
import { endOf, INSTANCE, inRegistry } from '../instance/older-registry';

const GLOBAL = '00000000-0000-0000-0000-000000000001';
const QUARANTINED = '00000000-0000-0000-0000-000000000002';
const PROPS: AgentCollectionProps = { displayName: 'Travel', ownerIds: [GROUP] };

const instanceIn = (scope: Construct) => new AgentInstance(scope, 'Agent', INSTANCE);
const existing = (scope: Construct, id: string) => AgentInstance.fromInstanceId(scope, id, id);

describe('a collection', () => {
  test('is created with its owners', () => {
    const all = { description: 'Trips', managedByAppId: APP_ID, originatingStore: 'Bedrock' };
    const stack = inRegistry((scope) => new AgentCollection(scope, 'Travel', { ...PROPS, ...all }));
    expect(stack.only('msgraph_resource').config).toMatchObject({
      url: 'agentRegistry/agentCollections',
      api_version: 'beta',
      body: {
        displayName: 'Travel',
        ownerIds: [GROUP],
        description: 'Trips',
        managedBy: APP_ID,
        originatingStore: 'Bedrock',
      },
      lifecycle: { ignore_changes: ['body.originatingStore'] },
      timeouts: { create: '5m' },
    });
  });

  test('has the id of its resource', () => {
    const stack = newStack();
    const collection = new AgentCollection(stack, 'Travel', PROPS);
    expect(resolved(stack, collection.collectionId)).toContain('.id}');
    expect(collection.dependables).toEqual([collection.resource]);
  });

  test.each<[string, (scope: Construct) => IAgentCollection, string]>([
    ['Global', (scope) => AgentCollection.discoverableByAll(scope, 'C'), GLOBAL],
    ['Quarantined', (scope) => AgentCollection.quarantine(scope, 'C'), QUARANTINED],
    ['an existing one', (scope) => AgentCollection.fromCollectionId(scope, 'C', APP_ID), APP_ID],
  ])('%s is referred to, and nothing tries to change it', (_, of, id) => {
    const stack = inRegistry((scope) => {
      expect(of(scope).collectionId).toBe(id);
    });
    expect(stack.ofType('msgraph_resource')).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['the name of Global', { displayName: 'GLOBAL' }, ['ReservedCollection']],
    ['the name of the quarantine', { displayName: 'Quarantined ' }, ['ReservedCollection']],
    ['no name', { displayName: undefined }, ['PropertyNotSet']],
    ['no owner', { ownerIds: [] }, ['NoRegistryOwner']],
    ['an app by name', { managedByAppId: 'app' }, ['InvalidDirectoryId']],
    ['a platform of nothing', { originatingStore: '' }, ['InvalidSourceAgentId']],
  ])('is refused with %s', (_, changes, expected) => {
    expect(codesOf(() => new AgentCollection(newStack(), 'C', { ...PROPS, ...changes }))).toEqual(expected);
  });

  test('is refused by an id that is no segment', () => {
    expect(codesOf(() => AgentCollection.fromCollectionId(newStack(), 'C', 'a/b'))).toEqual(['InvalidRegistrationId']);
  });
});

describe('a membership', () => {
  test('adds one instance, and knows of no other', () => {
    const stack = inRegistry((scope) => {
      const collection = AgentCollection.discoverableByAll(scope, 'Global');
      new CollectionMembership(scope, 'InGlobal', { collection, instance: instanceIn(scope) });
    });
    const member = stack.ofType('msgraph_resource').find(({ address }) => address.includes('InGlobal'));
    expect(member?.config).toMatchObject({
      url: `agentRegistry/agentCollections/${GLOBAL}/members/$ref`,
      body: {
        '@odata.id':
          'https://graph.microsoft.com/beta/agentRegistry/agentInstances/${msgraph_resource.Agent_255F68E9.id}',
      },
    });
    expect(stack.ofType('msgraph_resource_collection')).toEqual([]);
    // The service refuses to list members with a selection of their properties.
    expect(JSON.stringify(member)).not.toContain('$select');
  });

  test('is created again in another collection, or of another instance: the provider would send nothing', () => {
    const stack = inRegistry((scope) => {
      const collection = AgentCollection.fromCollectionId(scope, 'Travel', 'travel');
      new CollectionMembership(scope, 'InTravel', { collection, instance: instanceIn(scope) });
    });
    const ends = stack.ofType('terraform_data').find(({ address }) => address.includes('Ends'));
    expect(ends?.config.triggers_replace).toEqual({
      collectionId: 'travel',
      instanceId: '${msgraph_resource.Agent_255F68E9.id}',
    });
    const member = stack.ofType('msgraph_resource').find(({ address }) => address.includes('InTravel'));
    expect(member?.config.lifecycle).toEqual({ replace_triggered_by: [ends?.address] });
  });

  test('needs both ends', () => {
    expect(codesOf(() => new CollectionMembership(newStack(), 'M', {} as never))).toEqual([
      'PropertyNotSet',
      'PropertyNotSet',
    ]);
  });

  test('twice is refused in another case of the ids, too', () => {
    const text = endOf((scope) => {
      for (const id of ['abc', 'ABC']) {
        const collection = AgentCollection.fromCollectionId(scope, `C${id}`, `${id}-collection`);
        new CollectionMembership(scope, id, { collection, instance: existing(scope, `${id}-instance`) });
      }
    });
    expect(text).toContain('DuplicateMember: test/ABC adds');
  });

  test('twice is refused, with the id of either', () => {
    const text = endOf((scope) => {
      const instance = existing(scope, 'a');
      for (const id of ['One', 'Two']) {
        const collection = AgentCollection.discoverableByAll(scope, `Global${id}`);
        new CollectionMembership(scope, id, { collection, instance });
      }
    });
    expect(text).toContain('DuplicateMember: test/Two adds test/a again');
  });

  test('in the quarantine and next to others is refused', () => {
    const text = endOf((scope) => {
      const instance = existing(scope, 'a');
      new CollectionMembership(scope, 'One', { collection: AgentCollection.quarantine(scope, 'Q'), instance });
      new CollectionMembership(scope, 'Two', { collection: new AgentCollection(scope, 'Travel', PROPS), instance });
    });
    expect(text).toContain('QuarantinedAndListed: test/a is quarantined');
  });

  test('is of at most 100 instances', () => {
    const of = (count: number) =>
      endOf((scope) => {
        const collection = new AgentCollection(scope, 'Travel', PROPS);
        for (let index = 0; index < count; index += 1) {
          new CollectionMembership(scope, `M${index}`, { collection, instance: existing(scope, `a${index}`) });
        }
      });
    expect(of(100)).toBe('');
    expect(of(101)).toContain('CollectionFull: test/M100 is member 101 of test/Travel');
  });

  test('of several instances in several collections is not refused', () => {
    const text = endOf((scope) => {
      const [one, other] = ['a', 'b'].map((id) => existing(scope, id));
      const travel = new AgentCollection(scope, 'Travel', PROPS);
      const all = AgentCollection.discoverableByAll(scope, 'Global');
      for (const instance of [one, other])
        for (const collection of [travel, all])
          if (instance !== undefined)
            new CollectionMembership(scope, `${instance.node.id}-${collection.node.id}`, { collection, instance });
    });
    expect(text).toBe('');
  });
});

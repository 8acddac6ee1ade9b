import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { core, FoundryEstate, type FoundryEstateProps } from '../../../src';
import { OneWayValue } from '../../../src/core/terraform/one-way-value';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { codesOf } from '../../support/errors';
import { afterMoves, movesOf, resourcesOf } from '../../support/moved';
import { newStack, synthesize } from '../../support/synthesize';
import { GROUP_ID } from '../../foundry/estate-samples';

const { MovedConstruct } = core;

const estateOf = (id: string, others: string[] = []): FoundryEstateProps => ({
  account: { accountName: 'contoso', resourceGroupId: GROUP_ID, location: 'swedencentral', preventsDestroy: true },
  projects: [
    { id, projectName: 'claims', preventsDestroy: true },
    ...others.map((projectName) => ({ projectName, preventsDestroy: true })),
  ],
});

const renamed = (stack: TerraformStack, former: string[], others: string[] = []): void => {
  const estate = new FoundryEstate(stack, 'Estate', estateOf('damages', others));
  const construct = estate.projects.damages;
  if (construct === undefined) throw new Error('no project');
  expect(construct.sharedAgentIdentity).toBeDefined();
  new MovedConstruct(stack, 'Moved', { construct, formerPaths: former.map((id) => `Estate/Projects/${id}`) });
};

const before = (id: string, others: string[] = []) =>
  synthesize((stack) => {
    expect(new FoundryEstate(stack, 'Estate', estateOf(id, others)).projects[id]?.sharedAgentIdentity).toBeDefined();
  });

describe('a construct that was renamed', () => {
  test('has each of its resources, its roles elsewhere and its entry moved, and nothing else is different', () => {
    const after = synthesize((stack) => {
      renamed(stack, ['claims']);
    });
    expect(afterMoves(before('claims'), after)).toEqual(resourcesOf(after));
    const types = movesOf(after).map(({ to }) => to.split('.')[0]);
    expect(types).toContain('azurerm_role_assignment');
    expect(movesOf(after).filter(({ from }) => from.startsWith('terraform_data.PreventsDestroy['))).toHaveLength(1);
  });

  test('moves nothing of others whose names begin like its own', () => {
    const others = ['damages-eu', 'claims-eu', 'claims-2'];
    const after = synthesize((stack) => {
      renamed(stack, ['claims'], others);
    });
    expect(movesOf(after).filter(({ from, to }) => /-eu|-2/.test(`${from}${to}`))).toEqual([]);
    expect(afterMoves(before('claims', others), after)).toEqual(resourcesOf(after));
  });

  test('has one block for each step, when it was renamed more than once', () => {
    const after = synthesize((stack) => {
      renamed(stack, ['losses', 'claims']);
    });
    const steps = movesOf(after);
    expect(new Set(steps.map(({ from }) => from)).size).toBe(steps.length);
    expect(new Set(steps.map(({ to }) => to)).size).toBe(steps.length);
    const once = synthesize((stack) => {
      renamed(stack, ['losses']);
    });
    expect(steps).toHaveLength(2 * movesOf(once).length);
  });

  test('keeps what goes one way: its former address and later steps are one queue, since Terraform takes one block for each address', () => {
    const props: FoundryEstateProps = {
      ...estateOf('claims'),
      dataStores: {
        stores: {
          resourceGroupId: GROUP_ID,
          location: 'swedencentral',
          storageAccountName: 'stores',
          cosmosAccountName: 'stores',
          searchServiceName: 'stores',
        },
      },
    };
    const stack = synthesize((scope) => {
      const construct = new FoundryEstate(scope, 'Estate', props).dataStores.stores;
      if (!(construct instanceof Construct)) throw new Error('no data stores');
      new MovedConstruct(scope, 'Moved', {
        construct,
        formerPaths: ['second', 'first'].map((id) => `Estate/DataStores/${id}`),
      });
    });
    const blocks = (stack.shape as { moved: { from: string; to: string }[] }).moved;
    expect(new Set(blocks.map(({ to }) => to)).size).toBe(blocks.length);
    const named = (address = '') =>
      /DataStores_(\w+)_Search_Fixed_tier_Step-(\w+)_[0-9A-F]{8}$/.exec(address)?.slice(1).join(' ');
    const into = new Map(blocks.map(({ from, to }) => [named(to), named(from)]));
    const queue = ['stores standard'];
    for (let next = into.get(queue[0]); next !== undefined; next = into.get(next)) queue.push(next);
    expect(queue).toEqual([
      'stores standard',
      'second standard',
      'first standard',
      'stores standard2',
      'stores standard3',
    ]);
  });

  test('may be in another one that was renamed later: Terraform takes one block for each address', () => {
    const address = (...ids: string[]) =>
      synthesize((stack) => {
        new TerraformData(
          ids.reduce<Construct>((scope, id) => new Construct(scope, id), stack),
          'Resource',
        );
      }).addresses[0];
    const stack = synthesize((scope) => {
      const estate = new Construct(scope, 'Bank');
      const project = new Construct(estate, 'Damages');
      new TerraformData(project, 'Resource');
      new MovedConstruct(scope, 'MovedEstate', { construct: estate, formerPaths: ['Estate'] });
      new MovedConstruct(scope, 'MovedProject', {
        construct: project,
        formerPaths: ['Estate/Damages', 'Estate/Claims'],
      });
      new MovedConstruct(scope, 'MovedLast', { construct: project, formerPaths: ['Estate/Losses'] });
    });
    const [now, renamed, claims, losses] = [
      ['Bank', 'Damages'],
      ['Estate', 'Damages'],
      ['Estate', 'Claims'],
      ['Estate', 'Losses'],
    ].map((ids) => address(...ids));
    expect(movesOf(stack)).toEqual([
      { from: renamed, to: now },
      { from: renamed, to: now },
      { from: claims, to: renamed },
      { from: losses, to: claims },
    ]);
  });

  test('may have been at another depth', () => {
    const stack = synthesize((scope) => {
      const thing = new Construct(new Construct(scope, 'Part'), 'Thing');
      new TerraformData(thing, 'Resource');
      new MovedConstruct(scope, 'Moved', { construct: thing, formerPaths: ['Old'] });
    });
    const was = synthesize((scope) => {
      new TerraformData(new Construct(scope, 'Old'), 'Resource');
    });
    expect(movesOf(stack)).toEqual([{ from: was.addresses[0], to: stack.addresses[0] }]);
  });

  test.each([[['Thing']], [['']], [['A', 'A']], [['A//B']]])('cannot have had the paths %j', (formerPaths) => {
    const stack = newStack();
    const thing = new Construct(stack, 'Thing');
    expect(codesOf(() => new MovedConstruct(stack, 'Moved', { construct: thing, formerPaths }))).toContain(
      'InvalidFormerPath',
    );
  });

  test('is moved within its stack only', () => {
    const thing = new Construct(newStack(), 'Thing');
    const props = { construct: thing, formerPaths: ['Old'] };
    expect(codesOf(() => new MovedConstruct(newStack(), 'Moved', props))).toEqual(['InvalidFormerPath']);
  });

  test('cannot have changed places with another one, also with what goes one way', () => {
    expect(() =>
      synthesize((stack) => {
        const one = new Construct(stack, 'One');
        const other = new Construct(stack, 'Other');
        for (const scope of [one, other]) {
          const resource = new TerraformData(scope, 'Resource');
          new OneWayValue(scope, 'Step', { resource, steps: ['a', 'b'], step: 'a', value: 'a', message: () => 'no' });
        }
        new MovedConstruct(stack, 'Moved', { construct: one, formerPaths: ['Other'] });
        new MovedConstruct(stack, 'MovedBack', { construct: other, formerPaths: ['One'] });
      }),
    ).toThrow(/FormerPathInUse/);
  });

  test('cannot come from where something is made', () => {
    expect(() =>
      synthesize((stack) => {
        for (const id of ['Old', 'New']) new TerraformData(new Construct(stack, id), 'Resource');
        const construct = stack.node.findChild('New');
        new MovedConstruct(stack, 'Moved', { construct, formerPaths: ['Old'] });
      }),
    ).toThrow(
      /FormerPathInUse: terraform_data\.Old_\w+ is to become terraform_data\.New_\w+, and is still created here/,
    );
  });
});

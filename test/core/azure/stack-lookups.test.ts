import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { Construct, Node } from 'constructs';
import { core } from '../../../src';
import { checkLocation } from '../../../src/core/azure/region-validation';
import { defaultProvider } from '../../../src/core/azure/default-provider';
import { ownSubscriptionOf } from '../../../src/core/azure/own-subscription';
import { OneWayValue } from '../../../src/core/terraform/one-way-value';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { Problems } from '../../../src/core/validation/problems';
import { SUBSCRIPTION } from '../../support/samples';
import { newStack } from '../../support/synthesize';

/** How often a tree is walked while something is done. */
function walks(act: () => void): number {
  const findAll = jest.spyOn(Node.prototype, 'findAll');
  try {
    act();
    return findAll.mock.calls.length;
  } finally {
    findAll.mockRestore();
  }
}

const times = (count: number, act: () => void): void => {
  for (let index = 0; index < count; index += 1) act();
};

test('locations are looked up without walking the stack', () => {
  const stack = newStack();
  new core.NewerRegions(stack, 'Newer', { regions: [{ regionName: 'marsnorth' }] });
  const look = () => {
    const problems = Problems.withProviderCheck(new Construct(stack, `Part${stack.node.children.length}`));
    checkLocation(problems, 'marsnorth');
    problems.throwIfAny();
  };
  expect(
    walks(() => {
      times(20, look);
    }),
  ).toBe(0);
});

test('subscriptions are looked up by walking the stack once', () => {
  const stack = newStack();
  const look = () => {
    expect(ownSubscriptionOf(new Construct(stack, `Part${stack.node.children.length}`))).toBe(SUBSCRIPTION);
  };
  expect(
    walks(() => {
      times(20, look);
    }),
  ).toBe(1);
});

test('a list of subscriptions is found without walking the stack', () => {
  const stack = newStack();
  new core.StackSubscriptions(stack, 'Subscriptions', { ownSubscriptionId: SUBSCRIPTION, otherSubscriptionIds: [] });
  expect(
    walks(() => {
      times(20, () => {
        expect(core.StackSubscriptions._of(stack)).toBeDefined();
      });
    }),
  ).toBe(0);
});

test('a provider that was taken away or got an alias is found no more', () => {
  const stack = newStack();
  const first = defaultProvider(stack);
  if (first === undefined) throw new Error('no provider');
  stack.node.tryRemoveChild(first.node.id);
  expect(defaultProvider(stack)).toBeUndefined();
  const second = new AzurermProvider(stack, 'second', { features: [{}] });
  expect(defaultProvider(stack)).toBe(second);
  second.alias = 'other';
  expect(defaultProvider(stack)).toBeUndefined();
});

test('what another stack was told is not known', () => {
  const told = newStack();
  new core.NewerRegions(told, 'Newer', { regions: [{ regionName: 'marsnorth' }] });
  new core.StackSubscriptions(told, 'Subscriptions', { ownSubscriptionId: SUBSCRIPTION, otherSubscriptionIds: [] });
  const other = newStack();
  expect(core.StackSubscriptions._of(other)).toBeUndefined();
  expect(core.NewerRegions._regionsFor(other).has('marsnorth')).toBe(false);
  expect(core.NewerRegions._regionsFor(told).has('marsnorth')).toBe(true);
});

test('moved blocks of a stack are queued by walking it as often for twenty values as for two', () => {
  const walksFor = (count: number) => {
    const stack = newStack();
    times(count, () => {
      const index = stack.node.children.length;
      const resource = new TerraformData(stack, `Resource${index}`);
      new OneWayValue(stack, `Value${index}`, {
        resource,
        steps: ['one', 'two'],
        step: 'one',
        value: 'one',
        message: (was) => was,
      });
    });
    return walks(() => {
      expect(JSON.stringify(stack.toTerraform()).match(/Step-two/g)).toHaveLength(count);
    });
  };
  expect(walksFor(20)).toBe(walksFor(2));
});

import { App } from 'cdktf';
import { FoundryAgentsStack, type FoundryAgentsStackProps } from '../../../src';
import { problemsOf } from '../../support/errors';

const PROPS: FoundryAgentsStackProps = {
  subscriptionId: '00000000-0000-4000-8000-000000000001',
  tenantId: '11111111-1111-4111-8111-111111111111',
  location: 'eastus2',
  resourceGroupName: 'rg-agents',
};

/** As a program that is not type-checked gives them, from variables that are not set. */
const without = (...names: (keyof FoundryAgentsStackProps)[]): FoundryAgentsStackProps => ({
  ...PROPS,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
});

const told = (props: FoundryAgentsStackProps) =>
  problemsOf(() => new FoundryAgentsStack(new App(), 'helpdesk', props)).map(({ code, message }) => [code, message]);

test.each(['subscriptionId', 'tenantId', 'location', 'resourceGroupName'] as const)(
  'a missing %s is named, instead of a fault further inside',
  (name) => {
    expect(told(without(name))).toEqual([['PlaceNotGiven', `${name} is not set, in helpdesk`]]);
  },
);

test('what is missing is named all at once', () => {
  expect(told(without('tenantId', 'location'))).toHaveLength(2);
});

test('an empty text is missing, too', () => {
  expect(told({ ...PROPS, tenantId: '' })).toEqual([['PlaceNotGiven', 'tenantId is not set, in helpdesk']]);
});

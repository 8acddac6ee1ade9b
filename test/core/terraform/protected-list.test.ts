import { Construct } from 'constructs';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { protectContent, ProtectedList } from '../../../src/core/terraform/protected-list';
import { FoundryAgentsStack } from '../../../src';
import { App, TerraformStack } from 'cdktf';
import { SUBSCRIPTION, TENANT } from '../../support/samples';
import { movesOf } from '../../support/moved';
import type { StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';

const LIST = 'terraform_data.PreventsDestroy';
const entry = (path: string) =>
  `${path}: to rename it, name it under moved; to remove it, set preventsDestroy to false and apply first`;

/** Something with content, under its construct id. */
function make(scope: Construct, id: string, preventsDestroy?: boolean): void {
  const thing = new Construct(scope, id);
  new TerraformData(thing, 'Resource', { ...protectContent(thing, preventsDestroy) });
}

const made = (things: Readonly<Record<string, boolean | undefined>>): StackJson =>
  synthesize((stack) => {
    for (const [id, preventsDestroy] of Object.entries(things)) make(stack, id, preventsDestroy);
  });

describe('what a stack protects from being destroyed', () => {
  test('is on one list at a fixed address, whose entries cannot be destroyed and say what to do', () => {
    expect(made({ Claims: true, Sales: true }).at(LIST).config).toEqual({
      for_each: { [entry('Claims')]: 'Claims', [entry('Sales')]: 'Sales' },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('is the same list in whichever order things are made', () => {
    const [one, other] = [made({ Claims: true, Sales: true }), made({ Sales: true, Claims: true })];
    expect(JSON.stringify(one.at(LIST))).toBe(JSON.stringify(other.at(LIST)));
  });

  test('is made after its entry, so that an apply that breaks off leaves nothing without one', () => {
    const stack = made({ Claims: true });
    expect(stack.ofType('terraform_data').find(({ address }) => address.includes('Claims'))?.config).toEqual({
      depends_on: [LIST],
      lifecycle: { prevent_destroy: true },
    });
  });

  test('keeps the list at its address when the last but one is renamed or removed', () => {
    expect(made({ Damages: true }).at(LIST).config.for_each).toEqual({ [entry('Damages')]: 'Damages' });
  });

  test('leaves the list without being destroyed once it is not protected any more, where others are', () => {
    expect(movesOf(made({ Claims: true, Sales: false, Other: undefined }))).toEqual(
      ['Other', 'Sales'].map((path) => ({
        from: `${LIST}[${JSON.stringify(entry(path))}]`,
        to: `terraform_data.PreventsDestroyReleased["${path}"]`,
      })),
    );
  });

  test('has no list where nothing is protected, so that all may be destroyed', () => {
    const stack = made({ Claims: false, Sales: undefined });
    expect(stack.text).not.toContain('PreventsDestroy');
    expect(movesOf(stack)).toEqual([]);
  });

  test('may have signs in its path that Terraform reads as an expression', () => {
    const { for_each: entries } = made({ 'a${b}"c': true }).at(LIST).config;
    expect(entries).toEqual({ [entry('a$${b}"c')]: 'a$${b}"c' });
  });
});

test('a FoundryAgentsStack has its list from the start, so that its last content is not lost either', () => {
  const app = new App({ stackTraces: false });
  const props = { subscriptionId: SUBSCRIPTION, tenantId: TENANT, location: 'eastus2', resourceGroupName: 'rg' };
  const stack = new FoundryAgentsStack(app, 'agents', props);
  expect(ProtectedList.in(stack)).toBeDefined();
  expect(ProtectedList.in(new TerraformStack(app, 'other'))).toBeUndefined();
});

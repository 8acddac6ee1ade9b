import { FixedValues, type FixedValue, LEFT_OUT } from '../../../src/core/terraform/fixed-values';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

function conditionOf(value: FixedValue): { condition: string; error_message: string } {
  const stack = synthesize((scope) => {
    const resource = new TerraformData(scope, 'Thing');
    new FixedValues(scope, 'Fixed', { resource, of: "thing 'x'", values: [value], remedy: 'make another thing' });
  });
  const fixed = stack.ofType('terraform_data').find(({ address }) => address.includes('Fixed'));
  expect(fixed?.config.depends_on).toEqual(['terraform_data.Thing']);
  const [condition] = (fixed?.config.lifecycle as { postcondition: { condition: string; error_message: string }[] })
    .postcondition;
  if (condition === undefined) throw new Error('no postcondition');
  return condition;
}

describe('a value that never changes', () => {
  test('is compared without regard to case, and passes where it was not kept yet', () => {
    expect(conditionOf({ key: 'location', what: 'the location', value: 'westeurope' }).condition).toBe(
      '${(lower(try(self.output.location, "westeurope")) == lower("westeurope"))}',
    );
  });

  test('stops the plan with a sentence that says what it was, what is asked for, and what to do', () => {
    expect(conditionOf({ key: 'location', what: 'the location', value: 'westeurope' }).error_message).toMatch(
      /^The location of thing 'x' is fixed when it is made: it is '\$\{try\(self\.output\.location, "not known"\)\}', and 'westeurope' is asked for\. Make another thing\. Where a replacement is meant, plan with -replace=terraform_data\.Fixed_\w+\.$/,
    );
  });

  test('may be known later', () => {
    expect(conditionOf({ key: 'subnet', what: 'the subnet', value: TOKEN }).condition).toBe(
      '${(lower(try(self.output.subnet, local.later)) == lower(local.later))}',
    );
  });

  test('may go forward in a list, and not back', () => {
    const value = { key: 'mode', what: 'the mode', value: 'b', onlyForward: ['a', 'b', 'c'] };
    expect(conditionOf(value).condition).toBe(
      '${(index(["a", "b", "c"], "b") >= index(["a", "b", "c"], try(self.output.mode, "b")))}',
    );
  });

  test('may come later where it was left out', () => {
    const value = { key: 'sku', what: 'the size', value: 'Basic', mayComeLater: true };
    expect(conditionOf(value).condition).toBe(
      `\${((lower(try(self.output.sku, "Basic")) == lower("Basic")) || (try(self.output.sku, "Basic") == "${LEFT_OUT}"))}`,
    );
  });
});

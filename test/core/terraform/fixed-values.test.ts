import { FixedValues, type FixedValue, LEFT_OUT } from '../../../src/core/terraform/fixed-values';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { stepsBackOf } from '../../support/moved';
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
});

describe('a value that may change in one direction', () => {
  const STEPS = ['a', 'b', 'c'];
  const made = (value: FixedValue) =>
    synthesize((scope) => {
      const resource = new TerraformData(scope, 'Thing');
      new FixedValues(scope, 'Fixed', { resource, of: "thing 'x'", values: [value], remedy: 'set it back' });
    });
  const keptIn = (value: FixedValue) =>
    made(value)
      .ofType('terraform_data')
      .filter((one) => one.address !== 'terraform_data.Thing');
  const mode = (value: string): FixedValue => ({ key: 'mode', what: 'the mode', value, onlyForward: STEPS });
  const size = (value: string): FixedValue => ({ key: 'sku', what: 'the size', value, mayComeLater: true });
  const addressOf = (value: FixedValue) => keptIn(value).map(({ address }) => address);
  const movesBack = (value: FixedValue) => stepsBackOf(made(value));

  test('is kept under an address of its step', () => {
    const addresses = STEPS.flatMap((step) => addressOf(mode(step)));
    expect(new Set(addresses).size).toBe(3);
    expect(addressOf(size('Basic'))).toEqual(addressOf(size('Standard')));
    expect(addressOf(size('Basic'))).not.toEqual(addressOf(size(LEFT_OUT)));
  });

  test('takes over what was kept by a later step, so that going back is seen', () => {
    const [[a], [b], [c]] = STEPS.map((step) => addressOf(mode(step))) as [string[], string[], string[]];
    expect(movesBack(mode('a'))).toEqual([
      { from: b, to: a },
      { from: c, to: b },
    ]);
    expect(movesBack(mode('b'))).toEqual([{ from: c, to: b }]);
    expect(movesBack(mode('c'))).toEqual([]);
    const [set, none] = [size('Basic'), size(LEFT_OUT)].map((one) => addressOf(one)[0]);
    expect(movesBack(size(LEFT_OUT))).toEqual([{ from: set, to: none }]);
    expect(movesBack(size('Basic'))).toEqual([]);
  });

  test.each([
    [mode('b'), 'The mode of thing', 'goes one way'],
    [size('Basic'), 'The size of thing', 'is fixed once it is set'],
  ])('stops the plan where another one is kept: %#', (value, what, rule) => {
    const [kept] = keptIn(value);
    const was = `try(self.output.value, "${value.value}")`;
    expect(kept?.config).toMatchObject({
      input: { value: value.value },
      depends_on: ['terraform_data.Thing'],
      lifecycle: {
        ignore_changes: ['input'],
        postcondition: [
          {
            condition: `\${(lower(${was}) == lower("${value.value}"))}`,
            error_message:
              `${what} 'x' ${rule}: it is '\${${was}}', and '${value.value}' is asked for. Set it back. Where a replacement is ` +
              `meant, plan with -replace=${kept?.address ?? ''}.`,
          },
        ],
      },
    });
  });
});

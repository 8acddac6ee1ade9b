import { Fn, Op, ref, type TerraformResource, Token } from 'cdktf';
import { Construct } from 'constructs';
import { addressOf } from './address-of';
import { OneWayValue } from './one-way-value';
import { TerraformData } from './terraform-data';
import { asArgument } from './tokens';

/** Placeholder for a value that was left out. */
export const LEFT_OUT = 'none';

/** A value that a service sets at creation and never changes. */
export interface FixedValue {
  /** Key of the value. It must never change: the kept value is found by it. */
  readonly key: string;
  /** What it is, as in 'the location'. */
  readonly what: string;
  readonly value: string;
  /** Values in the order in which one may become another, and never back. Without it, none may. The value is known while synthesizing. */
  readonly onlyForward?: readonly string[];
  /** Whether it may be `LEFT_OUT` at first and be set later. */
  readonly mayComeLater?: boolean;
}

/** What is fixed, of which resource, and what to do to change it. */
export interface FixedValuesSpec {
  readonly resource: TerraformResource;
  /** The resource in messages, as in "account 'contoso'". */
  readonly of: string;
  readonly values: readonly FixedValue[];
  /** Without a full stop. */
  readonly remedy: string;
}

/**
 * Stops a plan that would change what cannot be changed, with a message, where Terraform would plan a replacement or Azure
 * would refuse in the middle of an apply.
 *
 * The values are stored once, after the resource is created, so that a failed creation fixes nothing. A postcondition compares
 * them with the configuration, at plan as far as that is known then. Ids and names are compared case-insensitively.
 */
export class FixedValues extends Construct {
  public constructor(
    scope: Construct,
    id: string,
    private readonly spec: FixedValuesSpec,
  ) {
    super(scope, id);
    const fixed = spec.values.filter((one) => stepsOf(one) === undefined);
    if (fixed.length > 0) this.keep(fixed);
    for (const one of spec.values) {
      const steps = stepsOf(one);
      if (steps !== undefined) this.keepStep(one, steps);
    }
  }

  private keep(values: readonly FixedValue[]): void {
    const made = new TerraformData(this, 'Resource', {
      input: Object.fromEntries(values.map(({ key, value }) => [key, value])),
      dependsOn: [this.spec.resource],
      lifecycle: { ignoreChanges: ['input'] },
    });
    const address = addressOf(made);
    made.addOverride(
      'lifecycle.postcondition',
      values.map((fixed) => ({
        condition: isKept(fixed),
        error_message: this.message(fixed, 'is fixed when it is made', kept(fixed.key, 'not known'), address),
      })),
    );
  }

  private keepStep(given: FixedValue, { steps, step, rule }: Steps): void {
    new OneWayValue(this, given.key, {
      resource: this.spec.resource,
      steps,
      step,
      value: given.value,
      message: (was, address) => this.message(given, rule, was, address),
    });
  }

  private message({ what, value }: FixedValue, rule: string, was: string, address: string): string {
    const { of, remedy } = this.spec;
    return (
      `${capital(what)} of ${of} ${rule}: it is '${was}', and '${value}' is asked for. ${capital(remedy)}. ` +
      `Where a replacement is meant, plan with -replace=${address}.`
    );
  }
}

interface Steps {
  readonly steps: readonly string[];
  readonly step: string;
  readonly rule: string;
}

const SET = 'set';

/** The steps of a value that may change in one direction. */
function stepsOf({ value, onlyForward, mayComeLater }: FixedValue): Steps | undefined {
  if (onlyForward !== undefined) return { steps: onlyForward, step: value, rule: 'goes one way' };
  if (mayComeLater !== true) return undefined;
  return { steps: [LEFT_OUT, SET], step: value === LEFT_OUT ? LEFT_OUT : SET, rule: 'is fixed once it is set' };
}

/** The kept value, or `otherwise` if it is not kept yet, since values may be added. */
function kept(key: string, otherwise: string): string {
  return Token.asString(Fn.try([ref(`self.output.${key}`), otherwise]));
}

function isKept({ key, value }: FixedValue): string {
  const now = asArgument(value);
  return Token.asString(Op.eq(Fn.lower(kept(key, now)), Fn.lower(now)));
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

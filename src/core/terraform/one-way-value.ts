import { Fn, Op, ref, type TerraformResource, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { uniqueIdOf } from './address-of';
import { MovedEntries, pathInStack } from './protected-list';
import { TerraformData } from './terraform-data';

/** A value that a service changes in one direction only. */
export interface OneWayValueSpec {
  readonly resource: TerraformResource;
  /** Steps in the order in which one may become another. They and their order never change: addresses are made of them. */
  readonly steps: readonly string[];
  /** The step that is asked for. */
  readonly step: string;
  /** The value, which within a step never changes. */
  readonly value: string;
  /** Says what is wrong, given an expression of what the value is and the address that keeps it. */
  readonly message: (was: string, address: string) => string;
}

/**
 * Stops a plan that would take a value back, with a message. A value that was kept when the resource was made is not enough: it would
 * not know how far it has come since.
 *
 * The value is stored under an address of its step. A later step stores it again; from a later one than is asked for, what is stored
 * moves here with what it holds, and a postcondition compares the two. Terraform does not know a former value in any other way.
 */
export class OneWayValue extends Construct {
  private readonly resource: TerraformData;

  public constructor(scope: Construct, id: string, { resource, steps, step, value, message }: OneWayValueSpec) {
    super(scope, id);
    this.resource = new TerraformData(this, idOf(step), {
      input: { value },
      dependsOn: [resource],
      lifecycle: { ignoreChanges: ['input'] },
    });
    const was = Token.asString(Fn.try([ref('self.output.value'), value]));
    this.resource.addOverride('lifecycle.postcondition', [
      {
        condition: Token.asString(Op.eq(Fn.lower(was), Fn.lower(value))),
        error_message: message(was, this.addressOf(step)),
      },
    ]);
    const later = steps.slice(steps.indexOf(step));
    if (later.length < 2) return;
    const back = () =>
      later.slice(1).map((from, index) => ({ from: this.addressOf(from), to: this.addressOf(later[index] ?? '') }));
    new MovedEntries(this, 'Back', back, true);
  }

  private addressOf(step: string): string {
    const stack = TerraformStack.of(this);
    const ids = [...pathInStack(stack, this).split('/'), idOf(step)];
    return `${this.resource.terraformResourceType}.${uniqueIdOf(stack, ids)}`;
  }
}

const idOf = (step: string): string => `Step-${step}`;

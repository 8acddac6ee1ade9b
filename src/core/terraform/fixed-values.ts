import { Fn, type ITerraformDependable, Op, ref, type TerraformResource, Token } from 'cdktf';
import { Construct } from 'constructs';
import { TerraformData } from './terraform-data';
import { asToken } from './tokens';

/** What stands for a value that was left out. */
export const LEFT_OUT = 'none';

/** A value that a service takes when it makes something and never changes. */
export interface FixedValue {
  /** Name among the values, for good: what is kept is found by it. */
  readonly key: string;
  /** What it is, as in 'the location'. */
  readonly what: string;
  readonly value: string;
  /** Values in the order in which one may become another, and never back. Without it, none may. */
  readonly onlyForward?: readonly string[];
  /** Whether it may be left out at first, as `LEFT_OUT`, and be given later. */
  readonly mayComeLater?: boolean;
}

/** What is fixed, of what, and what people can do who want it otherwise. */
export interface FixedValuesSpec {
  readonly resource: TerraformResource;
  /** How people call the resource, as in "account 'contoso'". */
  readonly of: string;
  readonly values: readonly FixedValue[];
  /** Without a full stop. */
  readonly remedy: string;
}

/**
 * Stops the plan that would change what cannot be changed, with a sentence, where Terraform would plan a replacement or Azure
 * would refuse in the middle of an apply.
 *
 * The values are taken once, after the resource stands, so that one that was refused fixes nothing. A postcondition holds them
 * against what is asked for now, at plan as far as that is known then. Ids and names are told apart without regard to case.
 */
export class FixedValues extends Construct {
  private readonly resource: TerraformData;

  public constructor(scope: Construct, id: string, spec: FixedValuesSpec) {
    super(scope, id);
    this.resource = new TerraformData(this, 'Resource', {
      input: Object.fromEntries(spec.values.map(({ key, value }) => [key, value])),
      dependsOn: [spec.resource],
      lifecycle: { ignoreChanges: ['input'] },
    });
    const address = `${this.resource.terraformResourceType}.${this.resource.friendlyUniqueId}`;
    this.resource.addOverride(
      'lifecycle.postcondition',
      spec.values.map((fixed) => ({
        condition: holds(fixed),
        error_message:
          `${capital(fixed.what)} of ${spec.of} is fixed when it is made: it is '${then(fixed.key, 'not known')}', and ` +
          `'${fixed.value}' is asked for. ${capital(spec.remedy)}. Where a replacement is meant, plan with -replace=${address}.`,
      })),
    );
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

/** What was kept; something else where it was not kept yet, since values may be added. */
function then(key: string, otherwise: string): string {
  return Token.asString(Fn.try([ref(`self.output.${key}`), otherwise]));
}

function holds({ key, value, onlyForward, mayComeLater }: FixedValue): string {
  const now = asToken(value);
  const kept = then(key, now);
  const same = Op.eq(Fn.lower(kept), Fn.lower(now));
  if (mayComeLater === true) return Token.asString(Op.or(same, Op.eq(kept, LEFT_OUT)));
  if (onlyForward === undefined) return Token.asString(same);
  const list = [...onlyForward];
  return Token.asString(Op.gte(Fn.index(list, now), Fn.index(list, kept)));
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

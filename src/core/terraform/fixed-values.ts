import { Fn, type ITerraformDependable, Op, ref, type TerraformResource, Token } from 'cdktf';
import { Construct } from 'constructs';
import { TerraformData } from './terraform-data';
import { asToken } from './tokens';

/** Placeholder for a value that was left out. */
export const LEFT_OUT = 'none';

/** A value that a service sets at creation and never changes. */
export interface FixedValue {
  /** Key of the value. It must never change: the kept value is found by it. */
  readonly key: string;
  /** What it is, as in 'the location'. */
  readonly what: string;
  readonly value: string;
  /** Values in the order in which one may become another, and never back. Without it, none may. */
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
        condition: isIn(fixed),
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

/** The kept value, or `otherwise` if it is not kept yet, since values may be added. */
function then(key: string, otherwise: string): string {
  return Token.asString(Fn.try([ref(`self.output.${key}`), otherwise]));
}

function isIn({ key, value, onlyForward, mayComeLater }: FixedValue): string {
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

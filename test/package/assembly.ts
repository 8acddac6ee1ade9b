import * as fs from 'node:fs';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

interface Documented {
  readonly name: string;
  readonly static?: boolean;
  readonly overrides?: string;
  readonly optional?: boolean;
  readonly docs?: { readonly summary?: string; readonly default?: string };
}

export interface PublicType extends Documented {
  readonly kind: string;
  /** A struct: an interface of properties alone. */
  readonly datatype?: boolean;
  readonly namespace?: string;
  readonly properties?: Documented[];
  readonly methods?: Documented[];
  readonly members?: Documented[];
}

interface Assembly {
  readonly types: Record<string, PublicType>;
  readonly submodules: Record<string, unknown>;
}

export function assembly(): Assembly {
  return JSON.parse(fs.readFileSync(path.join(ROOT, '.jsii'), 'utf8')) as Assembly;
}

/** The types of the compiled library, without those of the generated bindings. */
export function publicTypes(): Record<string, PublicType> {
  return Object.fromEntries(
    Object.entries(assembly().types).filter(([, { namespace }]) => !/^azapi\b/.test(namespace ?? '')),
  );
}

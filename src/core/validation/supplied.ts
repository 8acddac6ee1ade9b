import type { IConstruct } from 'constructs';
import { Problems } from './problems';
import { VALIDATION_CODES } from './codes';

/** An attribute of an imported construct, or an error that names what to supply. Never a placeholder. */
export function supplied(value: string | undefined, attribute: string, construct: IConstruct, factory: string): string {
  if (value !== undefined) return value;
  const problems = Problems.withProviderCheck(construct);
  problems.add(VALIDATION_CODES.AttributeNotSupplied, `${attribute} is not known`, `give ${attribute} to ${factory}`);
  problems.throwIfAny();
  return '';
}

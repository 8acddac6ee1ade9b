/** A value that validation has ensured. An error here is a defect of the validation, not of the caller. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing, and validation did not report it`);
  return value;
}

/** Properties of which some are always there: what is optional for a caller, and resolved. */
export type Resolved<P, K extends keyof P> = P & { readonly [key in K]-?: NonNullable<P[key]> };

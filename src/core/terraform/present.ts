/** A value that a check has shown to be there. An error here is a defect of the check, not of the caller. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing, and no check has told`);
  return value;
}

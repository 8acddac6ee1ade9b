const UTC_TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Whether a text is a time in UTC with whole seconds: `2026-12-01T00:00:00Z`. The length of months is not looked at. */
export function isUtcTime(value: string): boolean {
  return UTC_TIME.test(value);
}

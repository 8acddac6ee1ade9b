/** Exit codes of the process. */
export const EXIT = { fine: 0, failed: 1, usage: 2, interrupted: 130 } as const;

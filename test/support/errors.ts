/** Codes of everything a call finds wrong, in the order they are listed. */
export function codesOf(call: () => unknown): string[] {
  return problemsOf(call).map((problem) => problem.code);
}

/** What a call finds wrong; none where it does not throw. Anything but a ValidationError is thrown on. */
export function problemsOf(call: () => unknown): { code: string; message: string; remedy: string }[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    return [...(error as Error & { problems: { code: string; message: string; remedy: string }[] }).problems];
  }
}

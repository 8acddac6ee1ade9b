import { SettingsError } from './settings';

/** Mistakes in settings are printed for people; anything else is a defect and keeps its stack trace. */
export function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof SettingsError || error.name === 'ValidationError') return error.message;
  const [, atTheEnd, guardrails] =
    /^Validation failed with the following errors:\n([\s\S]*?)\n\nIf you wish|^Encountered Annotations with level "ERROR":\n([\s\S]*?)\n\nEither fix/.exec(
      error.message,
    ) ?? [];
  return (atTheEnd ?? guardrails)?.replace(/^ +/gm, '');
}

import type { AppPackageValues } from './app-package-values';

/** How long a text of the manifest may be. */
export interface TextLimit {
  readonly field: keyof AppPackageValues;
  readonly option: string;
  readonly max: number;
  /** What the help of a command says of it, before its length. */
  readonly words?: string;
}

/**
 * Lengths in characters, by the option that gives the text.
 *
 * @see https://learn.microsoft.com/microsoft-365/extensibility/schema/ version 1.25 (read 2026-11-21)
 */
export const TEXT_LIMITS: readonly TextLimit[] = [
  { field: 'name', option: '--name', max: 30, words: 'display name' },
  { field: 'fullName', option: '--full-name', max: 100, words: 'full name' },
  { field: 'shortDescription', option: '--short-description', max: 80, words: 'one sentence' },
  { field: 'fullDescription', option: '--full-description', max: 4000 },
  { field: 'developerName', option: '--developer-name', max: 32, words: 'developer name' },
  { field: 'websiteUrl', option: '--website-url', max: 2048 },
  { field: 'privacyUrl', option: '--privacy-url', max: 2048 },
  { field: 'termsUrl', option: '--terms-url', max: 2048 },
];

import type { AppPackageValues } from './app-package-values';
import { ICON_RULES } from './icon-rules';
import { TEXT_LIMITS } from './text-limits';

/** Whose addresses they are. Nobody types one that is too long, so that the help says nothing of that. */
const ADDRESSES: readonly (readonly [field: keyof AppPackageValues, flag: string, words: string])[] = [
  ['websiteUrl', '--website-url <url>', 'https URL of the developer'],
  ['privacyUrl', '--privacy-url <url>', 'https URL of the privacy statement'],
  ['termsUrl', '--terms-url <url>', 'https URL of the terms of use'],
];

/** Flag and description of an option for a text of the app, with what the command adds of its own. */
export function textOption(field: keyof AppPackageValues, more = ''): [flag: string, description: string] {
  const [, flag, what] = ADDRESSES.find(([address]) => address === field) ?? [];
  if (flag !== undefined) return [flag, `${what ?? ''}${more}`];
  const { option, max, words } = TEXT_LIMITS.find((limit) => limit.field === field) ?? { option: '', max: 0 };
  return [`${option} <text>`, [words, `up to ${max} characters${more}`].filter(Boolean).join(', ')];
}

/** The same for an icon. */
export function iconOption(icon: keyof typeof ICON_RULES, more: string): [flag: string, description: string] {
  const { option, size } = ICON_RULES[icon];
  return [`${option} <file>`, `PNG of ${size} x ${size} pixels${more}`];
}

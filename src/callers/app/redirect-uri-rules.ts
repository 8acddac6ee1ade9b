import type { Rule } from '../../core/validation/problems';
import { APP_CODES } from './codes';

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url (read 2026-11-28) */
export const MOST_REDIRECT_URIS = 256;
const LONGEST = 256;

/** Signs that Microsoft Entra does not take in them. A fragment is never sent. */
const REFUSED = /[\s*!$'(),;#]/;
const SECURE = /^https:\/\/[^/]+\/.*$/;
const LOCAL = /^http:\/\/localhost(:\d{1,5})?\/.*$/;
const OWN_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:\/\/.+$/i;

const rule = (words: string, forms: readonly RegExp[]): Rule => ({
  code: APP_CODES.InvalidRedirectUri,
  rule: `must be ${words}, with a path ('/' at least), without * ! $ ' ( ) , ; # and blanks, up to ${LONGEST} characters`,
  remedy: "give it as 'https://app.contoso.com/callback'",
  holds: (value) => value.length <= LONGEST && !REFUSED.test(value) && forms.some((form) => form.test(value)),
  remedyFor: (value) => (/^https?:\/\/[^/]+$/.test(value) ? `give it with a path: '${value}/'` : undefined),
});

const BROWSER = rule("an address with https, or with http on 'localhost'", [SECURE, LOCAL]);

/** By platform: an app on a device may have a scheme of its own. */
export const REDIRECT_URI = {
  Web: BROWSER,
  SPA: BROWSER,
  PublicClient: rule("an address with https, with http on 'localhost', or with a scheme of its own", [
    SECURE,
    LOCAL,
    OWN_SCHEME,
    /^urn:[^:]+:.+$/,
  ]),
} as const satisfies Readonly<Record<string, Rule>>;

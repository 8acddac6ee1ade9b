import { repeated } from '../../core/validation/distinct';
import type { IConstruct } from 'constructs';
import { isEmptyList, isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote, type Rule } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import type { ClientPlatform } from './client-platform';
import { APP_CODES } from './codes';
import type { EntraClientProps } from './entra-client-props';
import { MOST_REDIRECT_URIS, REDIRECT_URI } from './redirect-uri-rules';

const RULES: Readonly<Record<string, Rule>> = REDIRECT_URI;

/** Adds everything that is wrong with the platforms of a client. */
export function checkEntraClient(problems: Problems, { platforms = [] }: EntraClientProps): void {
  const types = platforms.map(({ platformType }) => platformType);
  const twice = repeated(types);
  problems.when(twice.length > 0, APP_CODES.DuplicatePlatform, () => ({
    message: `platforms has ${twice.map(quote).join(', ')} more than once`,
    remedy: 'give each platform once, with all of its redirect URIs',
  }));
  const first = new Map<string, string>();
  for (const platform of platforms) checkPlatform(problems, platform, first);
  const count = platforms.reduce(
    (sum, { redirectUris }) => sum + (isLiteral(redirectUris) ? redirectUris.length : 0),
    0,
  );
  problems.when(count > MOST_REDIRECT_URIS, APP_CODES.InvalidRedirectUri, () => ({
    message: `${count} redirect URIs are given, and an app has up to ${MOST_REDIRECT_URIS}`,
    remedy: 'register a second app for some of them',
  }));
}

function checkPlatform(
  problems: Problems,
  { platformType, redirectUris }: ClientPlatform,
  first: Map<string, string>,
): void {
  const what = `redirectUris of ${platformType}`;
  problems.required({ [what]: redirectUris });
  const rule = RULES[platformType];
  if (rule !== undefined) problems.checkEach(what, redirectUris, rule);
  problems.when(isEmptyList(redirectUris), APP_CODES.InvalidRedirectUri, () => ({
    message: `${what} is empty`,
    remedy: 'list at least one, or leave the platform out',
  }));
  for (const uri of isLiteral(redirectUris) ? redirectUris : []) {
    const other = first.get(uri);
    problems.when(other !== undefined, APP_CODES.DuplicatePlatform, () => ({
      message: `redirect URI ${quote(uri)} is given for ${other ?? ''} and ${platformType}`,
      remedy: 'keep it in one of them, once',
    }));
    first.set(uri, platformType);
  }
}

/** Warns of a client that has to prove who it is, and cannot. */
export function warnOfEntraClient(
  client: IConstruct,
  { platforms = [], federatedCredentials = [] }: EntraClientProps,
): void {
  const isConfidential = platforms.length === 0 || platforms.some(({ platformType }) => platformType === 'Web');
  if (!isConfidential || federatedCredentials.length > 0) return;
  warn(
    client,
    APP_CODES.ClientWithoutCredential,
    `${platforms.length === 0 ? 'a daemon' : 'a web app'} without federatedCredentials cannot prove who it is and gets no tokens; ` +
      'give one, or attach a certificate elsewhere',
  );
}

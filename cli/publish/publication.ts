import type { PublishScope } from '../agent/publish-scopes';
import type { PublishedState } from './published-state';

/** Texts of a publication: option of the command line, name in the request, how long it may be, whether it is demanded. */
const TEXTS = [
  { option: 'name', flag: '--name', field: 'agentDisplayName', longest: 30, https: false, needed: false },
  {
    option: 'shortDescription',
    flag: '--short-description',
    field: 'shortDescription',
    longest: 80,
    https: false,
    needed: true,
  },
  {
    option: 'fullDescription',
    flag: '--full-description',
    field: 'fullDescription',
    longest: 4000,
    https: false,
    needed: true,
  },
  {
    option: 'developerName',
    flag: '--developer-name',
    field: 'developerName',
    longest: 32,
    https: false,
    needed: true,
  },
  {
    option: 'websiteUrl',
    flag: '--website-url',
    field: 'developerWebsiteUrl',
    longest: 2048,
    https: true,
    needed: true,
  },
  { option: 'privacyUrl', flag: '--privacy-url', field: 'privacyUrl', longest: 2048, https: true, needed: true },
  { option: 'termsUrl', flag: '--terms-url', field: 'termsOfUseUrl', longest: 2048, https: true, needed: true },
] as const;
type TextField = (typeof TEXTS)[number]['field'];
export type TextOptions = Readonly<Partial<Record<(typeof TEXTS)[number]['option'], string>>>;

/** The body of the publication. */
export interface Publication extends Readonly<Partial<Record<TextField, string>>> {
  readonly publishScope: PublishScope;
  readonly publishAsAutopilot: false;
  readonly appVersion: string;
  readonly botServiceArmId?: string;
  readonly colorIconBase64?: string;
  readonly outlineIconBase64?: string;
}

export interface PublicationInput {
  readonly texts: TextOptions;
  readonly scope: PublishScope;
  readonly appVersion?: string;
  readonly botId?: string;
  readonly colorIcon?: Uint8Array;
  readonly outlineIcon?: Uint8Array;
}

/** What is given, and for the rest what was published before. */
export function publicationOf(given: PublicationInput, before: PublishedState): Publication {
  const texts = TEXTS.flatMap(({ option, field }) => {
    const text = given.texts[option] ?? before[field];
    return text === undefined || text === null || text === '' ? [] : [[field, text]];
  });
  const botServiceArmId = given.botId ?? before.botServiceArmId ?? undefined;
  return {
    ...(Object.fromEntries(texts) as Partial<Record<TextField, string>>),
    publishScope: given.scope,
    publishAsAutopilot: false,
    appVersion: given.appVersion ?? before.recommendedNextAppVersion ?? '1.0.0',
    ...(botServiceArmId === undefined ? {} : { botServiceArmId }),
    ...(given.colorIcon === undefined ? {} : { colorIconBase64: base64(given.colorIcon) }),
    ...(given.outlineIcon === undefined ? {} : { outlineIconBase64: base64(given.outlineIcon) }),
  };
}

/** Everything that the service would refuse, one sentence each. */
export function publicationProblems(publication: Publication): string[] {
  const { appVersion } = publication;
  return [
    ...TEXTS.flatMap(({ flag, field, longest, https, needed }) => {
      const text = publication[field];
      if (text === undefined) return needed ? [`${flag} is missing: nothing was published before to take it from`] : [];
      // Characters as people count them, not UTF-16 units.
      const { length } = Array.from(text);
      if (length > longest) return [`${flag} has ${length} characters: ${longest} at most`];
      return https && !isHttps(text) ? [`${flag} '${text}' must be an https URL`] : [];
    }),
    ...(/^[1-9][\d.]*$/.test(appVersion) && /\d$/.test(appVersion)
      ? []
      : [`--app-version '${appVersion}': digits and periods, not beginning with 0, ending with a digit`]),
  ];
}

/** Whether all that it says was published before. Icons cannot be compared: the service does not show them. */
export function isPublished(publication: Publication, before: PublishedState, versionGiven: boolean): boolean {
  if ((before.titleId ?? '') === '') return false;
  if (publication.colorIconBase64 !== undefined || publication.outlineIconBase64 !== undefined) return false;
  if (versionGiven && publication.appVersion !== before.appVersion) return false;
  return (
    sameScope(publication.publishScope, before.appPublishScope) &&
    sameId(publication.botServiceArmId, before.botServiceArmId) &&
    TEXTS.every(({ field }) => (publication[field] ?? '') === (before[field] ?? ''))
  );
}

/** The service treats Personal as Shared. */
function sameScope(one: string, other: string | null | undefined): boolean {
  const plain = (scope: string): string => (scope === 'Personal' ? 'Shared' : scope);
  return plain(one) === plain(other ?? '');
}

/** Resource ids differ in nothing by their case. */
function sameId(one: string | undefined, other: string | null | undefined): boolean {
  return (one ?? '').toLowerCase() === (other ?? '').toLowerCase();
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

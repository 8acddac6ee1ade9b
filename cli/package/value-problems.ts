import type { AppPackageValues } from './app-package-values';
import { TEXT_LIMITS } from './text-limits';

const GUID_PATTERN = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const DOMAIN = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const URLS = [
  ['websiteUrl', '--website-url'],
  ['privacyUrl', '--privacy-url'],
  ['termsUrl', '--terms-url'],
] as const;

/** What is wrong with the values, one sentence each, in the words of the command line. */
export function valueProblems(values: AppPackageValues): string[] {
  return [...idProblems(values), ...textValueProblems(values), ...urlProblems(values), ...placeProblems(values)];
}

function idProblems({ appId, botId, version, accentColor }: AppPackageValues): string[] {
  return [
    ...unless(GUID_PATTERN.test(botId), `--bot-id '${botId}' must be a GUID: the client id of the bot (its msaAppId)`),
    ...unless(GUID_PATTERN.test(appId), `--app-id '${appId}' must be a GUID; omit it to use the client id of the bot`),
    ...unless(
      VERSION.test(version),
      `--app-version '${version}' must be three numbers separated by dots, such as 1.0.0, without leading zeros`,
    ),
    ...unless(
      /^#[0-9a-f]{6}$/i.test(accentColor),
      `--accent-color '${accentColor}' must be '#' and six hexadecimal digits, such as #5B5FC7`,
    ),
  ];
}

function textValueProblems(values: AppPackageValues): string[] {
  return TEXT_LIMITS.flatMap(({ field, option, max }) => {
    const text = values[field];
    if (typeof text !== 'string') return [];
    if (text.trim() === '') return [`${option} is empty: it must have 1 to ${max} characters`];
    // The schema counts code points, not UTF-16 units.
    const { length } = Array.from(text);
    return unless(length <= max, `${option} is ${length} characters long: Teams accepts at most ${max}`);
  });
}

function urlProblems(values: AppPackageValues): string[] {
  return [
    ...URLS.flatMap(([field, option]) =>
      unless(
        values[field].trim() === '' || isHttps(values[field]),
        `${option} '${values[field]}' must be an https URL: Teams accepts only URLs that begin with https://`,
      ),
    ),
    ...values.validDomains.flatMap((domain) =>
      unless(
        DOMAIN.test(domain),
        `--valid-domain '${domain}' must be a valid host name, without scheme, port and path, such as agent.contoso.com`,
      ),
    ),
    ...unless(
      values.validDomains.length <= 100,
      '--valid-domain is set more than 100 times: Teams accepts at most 100',
    ),
  ];
}

function placeProblems({ places }: AppPackageValues): string[] {
  return [
    ...unless(places.length > 0, '--place must name at least one place'),
    ...unless(
      !places.includes('copilot') || places.includes('personal'),
      '--place copilot also requires --place personal: Microsoft 365 Copilot shows only agents with a personal chat',
    ),
  ];
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && !/\s/.test(url);
}

function unless(condition: boolean, problem: string): string[] {
  return condition ? [] : [problem];
}

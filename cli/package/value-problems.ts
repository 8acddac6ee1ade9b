import type { AppPackageValues } from './app-package-values';
import { TEXT_LIMITS } from './text-limits';

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const DOMAIN = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const URLS = [
  ['websiteUrl', '--website-url'],
  ['privacyUrl', '--privacy-url'],
  ['termsUrl', '--terms-url'],
] as const;

/** What is wrong with the values, one sentence each, in the words of the command line. */
export function valueProblems(values: AppPackageValues): string[] {
  return [...idProblems(values), ...textProblems(values), ...urlProblems(values), ...placeProblems(values)];
}

function idProblems({ appId, botId, version, accentColor }: AppPackageValues): string[] {
  return [
    ...unless(GUID.test(botId), `--bot-id '${botId}' is no GUID: give the client id of the bot (its msaAppId)`),
    ...unless(GUID.test(appId), `--app-id '${appId}' is no GUID: leave it out to take the bot's client id`),
    ...unless(
      VERSION.test(version),
      `--app-version '${version}' is not three numbers with dots between, such as 1.0.0; numbers begin with no zero`,
    ),
    ...unless(
      /^#[0-9a-f]{6}$/i.test(accentColor),
      `--accent-color '${accentColor}' is no colour: '#' and six hexadecimal digits, such as #5B5FC7`,
    ),
  ];
}

function textProblems(values: AppPackageValues): string[] {
  return TEXT_LIMITS.flatMap(({ field, option, max }) => {
    const text = values[field];
    if (typeof text !== 'string') return [];
    if (text.trim() === '') return [`${option} is empty: give a text of 1 to ${max} characters`];
    // The schema counts code points, not UTF-16 units.
    const { length } = Array.from(text);
    return unless(length <= max, `${option} is ${length} characters long: Teams takes ${max} at most, shorten it`);
  });
}

function urlProblems(values: AppPackageValues): string[] {
  return [
    ...URLS.flatMap(([field, option]) =>
      unless(
        values[field].trim() === '' || isHttps(values[field]),
        `${option} '${values[field]}' is no https address: Teams takes only addresses that begin with https://`,
      ),
    ),
    ...values.validDomains.flatMap((domain) =>
      unless(
        DOMAIN.test(domain),
        `--valid-domain '${domain}' is no host name: give it without scheme, port and path, such as agent.contoso.com`,
      ),
    ),
    ...unless(values.validDomains.length <= 100, 'there are more than 100 of --valid-domain: Teams takes 100'),
  ];
}

function placeProblems({ places }: AppPackageValues): string[] {
  return [
    ...unless(places.length > 0, '--place is given for no place: name at least one'),
    ...unless(
      !places.includes('copilot') || places.includes('personal'),
      '--place copilot demands --place personal, too: Microsoft 365 Copilot shows only agents with a personal chat',
    ),
  ];
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && !/\s/.test(url);
}

function unless(condition: boolean, problem: string): string[] {
  return condition ? [] : [problem];
}

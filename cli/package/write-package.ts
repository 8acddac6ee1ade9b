import * as fs from 'node:fs';
import * as path from 'node:path';
import { CliError } from '../errors/cli-error';
import { UsageError } from '../errors/exit-errors';
import { Outputs } from '../outputs/outputs';
import type { CommonOptions } from '../session/common-options';
import type { Io } from '../world/io';
import { MANIFEST_VERSION } from './app-manifest';
import { type AppIcons, makeAppPackage } from './app-package';
import { AGENT_PLACES, type AgentPlace, type AppPackageValues } from './app-package-values';
import { ICON_RULES } from './icon-rules';
import { saveZip } from './save-zip';
import { PACKAGE_CODES } from './codes';

/** Options that a package requires. Commander would name only the first that is missing. */
const NEEDED = {
  name: '--name',
  shortDescription: '--short-description',
  developerName: '--developer-name',
  websiteUrl: '--website-url',
  privacyUrl: '--privacy-url',
  termsUrl: '--terms-url',
} as const;

export type NeededOptions = Readonly<Record<keyof typeof NEEDED, string>>;

export interface PackageOptions extends CommonOptions, NeededOptions {
  readonly fullName?: string;
  readonly fullDescription?: string;
  readonly appVersion: string;
  readonly appId?: string;
  readonly botId?: string;
  readonly place: readonly AgentPlace[];
  readonly validDomain?: readonly string[];
  readonly accentColor: string;
  readonly colorIcon?: string;
  readonly outlineIcon?: string;
  readonly out?: string;
}

/** Runs `package`. */
export function createPackage(io: Io, options: Partial<NeededOptions> & PackageOptions): void {
  requireAll(options);
  writePackage(io, options);
}

function requireAll(options: Partial<NeededOptions>): void {
  const missing = Object.entries(NEEDED).filter(([name]) => options[name as keyof NeededOptions] === undefined);
  if (missing.length > 0) throw new UsageError(`package requires ${missing.map(([, option]) => option).join(', ')}`);
}

function writePackage(io: Io, options: PackageOptions): void {
  const { key, values } = valuesOf(io, options);
  const missing: string[] = [];
  const { problems, zip, manifest } = makeAppPackage(values, iconsOf(io, options, missing));
  const all = [...missing, ...problems];
  if (zip === undefined || all.length > 0) {
    throw new CliError(
      PACKAGE_CODES.PackageInvalid,
      `the package was not created:\n${all.map((problem) => `  - ${problem}`).join('\n')}`,
      CORRECT,
    );
  }
  const file = path.resolve(io.folder, options.out ?? `${key}-${values.version}.zip`);
  const shown = path.relative(io.folder, file) || '.';
  saveZip({ folder: io.folder, file, shown }, zip);
  io.out(
    options.json === true
      ? JSON.stringify({ file: shown, bytes: zip.length, manifest }, undefined, 2)
      : `${shown}: ${values.name} ${values.version}, ${zip.length} bytes, valid against manifest schema ${MANIFEST_VERSION}\n` +
          'Next: a Teams administrator uploads it (Teams admin centre, Manage apps, Upload new app) and allows it.',
  );
}

const AGENT_KEY = /^[A-Za-z][\w-]{0,62}$/;
const CORRECT = 'correct these options, all of them are named';

/** With `--bot-id` no outputs are needed: then the package can be made for a bot that came about elsewhere. */
function valuesOf(io: Io, options: PackageOptions): { readonly key: string; readonly values: AppPackageValues } {
  // It becomes the name of the file.
  if (options.botId !== undefined && options.agent !== undefined && !AGENT_KEY.test(options.agent))
    throw new UsageError(`--agent '${options.agent}' must be the key of an agent: letters, digits, '_' and '-'`);
  const agent = options.botId === undefined ? Outputs.read(io.folder, options.outputs).agent(options.agent) : undefined;
  const botId = options.botId ?? agent?.need('bot_client_id', 'the package') ?? '';
  const endpoint = agent?.get('messaging_endpoint');
  return {
    key: agent?.key ?? options.agent ?? 'agent',
    values: {
      botId,
      appId: options.appId ?? botId,
      version: options.appVersion,
      name: options.name,
      fullName: options.fullName,
      shortDescription: options.shortDescription,
      fullDescription: options.fullDescription ?? options.shortDescription,
      developerName: options.developerName,
      websiteUrl: options.websiteUrl,
      privacyUrl: options.privacyUrl,
      termsUrl: options.termsUrl,
      accentColor: options.accentColor,
      // In one order, whichever they were given in, so that the bytes are the same.
      places: AGENT_PLACES.filter((place) => options.place.includes(place)),
      validDomains: options.validDomain ?? (endpoint === undefined ? [] : [new URL(endpoint).hostname]),
    },
  };
}

function iconsOf(io: Io, { colorIcon, outlineIcon }: PackageOptions, missing: string[]): AppIcons {
  const read = (file: string | undefined, option: string): Uint8Array | undefined => {
    if (file === undefined) return undefined;
    try {
      return fs.readFileSync(path.resolve(io.folder, file));
    } catch {
      missing.push(`${option} '${file}' cannot be read: it must be a PNG file`);
      return undefined;
    }
  };
  return { color: read(colorIcon, ICON_RULES.color.option), outline: read(outlineIcon, ICON_RULES.outline.option) };
}

import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { CliError } from '../errors/cli-error';
import { addCommonOptions, type CommonOptions } from '../session/common-options';
import type { Io } from '../world/io';
import { Outputs } from '../outputs/outputs';
import { UsageError } from '../errors/exit-errors';
import { MANIFEST_VERSION } from './app-manifest';
import { type AppIcons, makeAppPackage } from './app-package';
import { AGENT_PLACES, type AgentPlace, type AppPackageValues } from './app-package-values';
import { ICON_RULES } from './icon-problems';
import { writeZip } from './write-zip';

/** Options that a package requires. Commander would name only the first that is missing. */
const NEEDED = {
  name: '--name',
  shortDescription: '--short-description',
  developerName: '--developer-name',
  websiteUrl: '--website-url',
  privacyUrl: '--privacy-url',
  termsUrl: '--terms-url',
} as const;

type NeededOptions = Readonly<Record<keyof typeof NEEDED, string>>;

interface PackageOptions extends CommonOptions, NeededOptions {
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

const MORE = `
Nothing leaves this machine: the manifest is checked against Microsoft's schema, version ${MANIFEST_VERSION}, which is built in.
The same options and icons give the same bytes. Upload the zip in the Teams admin centre, under Manage apps.`;

/** Makes the Teams app package of an agent. */
export function addPackage(program: Command, io: Io): void {
  const command = program
    .command('package')
    .summary('create the Teams app package as a zip file')
    .description('Creates the Teams app package of an agent as a zip file, for a Teams administrator to upload.')
    .option('--name <text>', 'display name, up to 30 characters (required)')
    .option('--short-description <text>', 'one sentence, up to 80 characters (required)')
    .option('--developer-name <text>', 'developer name, up to 32 characters (required)')
    .option('--website-url <url>', 'https URL of the developer (required)')
    .option('--privacy-url <url>', 'https URL of the privacy statement (required)')
    .option('--terms-url <url>', 'https URL of the terms of use (required)')
    .option('--full-name <text>', 'full name, up to 100 characters; default: the name')
    .option('--full-description <text>', 'up to 4000 characters; default: the short description')
    .option('--app-version <version>', 'app version; increase it with every upload', '1.0.0')
    .option('--app-id <guid>', 'id of the Teams app; default: the client id of the bot')
    .option('--bot-id <guid>', 'client id of the bot; default: the one in the outputs')
    .addOption(
      new Option('--place <places...>', 'where users can chat with the agent')
        .choices(AGENT_PLACES)
        .default(['personal', 'copilot']),
    )
    .option('--valid-domain <hosts...>', 'hosts that cards may open; default: the host of the messaging endpoint')
    .option('--accent-color <colour>', "'#' and six hexadecimal digits", '#3B5BA9')
    .option('--color-icon <file>', 'PNG of 192 x 192 pixels; default: a speech bubble')
    .option('--outline-icon <file>', 'PNG of 32 x 32 pixels, white on transparent; default: a speech bubble')
    .option('--out <file>', 'file to write; default: <agent>-<version>.zip. Only a zip file is overwritten')
    .addHelpText('after', MORE);
  addCommonOptions(command).action((options: Partial<NeededOptions> & PackageOptions) => {
    requireAll(options);
    writePackage(io, options);
  });
}

function requireAll(options: Partial<NeededOptions>): void {
  const missing = Object.entries(NEEDED).filter(([name]) => options[name as keyof NeededOptions] === undefined);
  if (missing.length > 0) throw new UsageError(`package needs ${missing.map(([, option]) => option).join(', ')}, too`);
}

function writePackage(io: Io, options: PackageOptions): void {
  const { key, values } = valuesOf(io, options);
  const missing: string[] = [];
  const { problems, zip, manifest } = makeAppPackage(values, iconsOf(io, options, missing));
  const all = [...missing, ...problems];
  if (zip === undefined || all.length > 0) {
    throw new CliError(
      'PackageInvalid',
      `the package was not created:\n${all.map((problem) => `  - ${problem}`).join('\n')}`,
      CORRECT,
    );
  }
  const file = path.resolve(io.folder, options.out ?? `${key}-${values.version}.zip`);
  const shown = path.relative(io.folder, file) || '.';
  writeZip({ folder: io.folder, file, shown }, zip);
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

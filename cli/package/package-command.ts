import { type Command, Option } from 'commander';
import { addCommonOptions } from '../session/common-options';
import type { Io } from '../world/io';
import { MANIFEST_VERSION } from './app-manifest';
import { AGENT_PLACES } from './app-package-values';
import type { NeededOptions, PackageOptions } from './write-package';
import { iconOption, textOption } from './text-options';

const MORE = `
Nothing leaves this machine: the manifest is checked against Microsoft's schema, version
${MANIFEST_VERSION}, which is built in. The same options and icons give the same bytes. Upload the
zip in the Teams admin centre, under Manage apps.`;

/** Makes the Teams app package of an agent. */
export function addPackage(program: Command, io: Io): void {
  const command = program
    .command('package')
    .summary('create the Teams app package as a zip file')
    .description('Creates the Teams app package of an agent as a zip file, for a Teams administrator to upload.')
    .option(...textOption('name', ' (required)'))
    .option(...textOption('shortDescription', ' (required)'))
    .option(...textOption('developerName', ' (required)'))
    .option(...textOption('websiteUrl', ' (required)'))
    .option(...textOption('privacyUrl', ' (required)'))
    .option(...textOption('termsUrl', ' (required)'))
    .option(...textOption('fullName', '; default: the name'))
    .option(...textOption('fullDescription', '; default: the short description'))
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
    .option(...iconOption('color', '; default: a speech bubble'))
    .option(...iconOption('outline', ', white on transparent; default: a speech bubble'))
    .option('--out <file>', 'file to write; default: <agent>-<version>.zip. Only a zip file is overwritten')
    .addHelpText('after', MORE);
  addCommonOptions(command).action(async (options: Partial<NeededOptions> & PackageOptions) => {
    const { createPackage } = await import('./write-package');
    createPackage(io, options);
  });
}

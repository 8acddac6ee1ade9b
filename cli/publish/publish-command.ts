import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Command, Option } from 'commander';
import { addChangeOptions, addSignIn, type ChangeOptions, PEOPLE } from '../session/common-options';
import type { Io } from '../world/io';
import { PUBLISH_SCOPES, type PublishScope } from '../agent/publish-scopes';
import { UsageError } from '../errors/exit-errors';
import type { TextOptions } from './publication';
import { iconOption, textOption } from '../package/text-options';

interface PublishCommandOptions extends ChangeOptions, TextOptions {
  readonly scope: PublishScope;
  readonly appVersion?: string;
  readonly colorIcon?: string;
  readonly outlineIcon?: string;
  readonly again?: boolean;
}

const MORE = `
Texts that are left out stay as they were published before. Where nothing differs nothing is
published. A new agent version needs no publication: it goes live by routing. Icons that are given
are published again each time: the service does not show the ones it has.

Microsoft 365 acts in the name of whoever publishes. It has to be a person with Foundry User on the
project; managed identities and service principals are refused.`;

/** Publishes an agent to Microsoft 365 and Teams. */
export function addPublish(program: Command, io: Io): void {
  const command = program
    .command('publish')
    .summary('publish an agent to Microsoft 365 and Teams, as the person signed in')
    .description('Publishes an agent to Microsoft 365 and Teams, as the person signed in.')
    .addOption(new Option('--scope <scope>', 'whom it is for').choices(PUBLISH_SCOPES).makeOptionMandatory())
    .option(...textOption('name', '; default: the name of the agent'))
    .option(...textOption('shortDescription'))
    .option(...textOption('fullDescription'))
    .option(...textOption('developerName'))
    .option(...textOption('websiteUrl'))
    .option(...textOption('privacyUrl'))
    .option(...textOption('termsUrl'))
    .option('--app-version <version>', 'app version; default: the next one that the service proposes')
    .option(...iconOption('color', '; default: the current icon'))
    .option(...iconOption('outline', '; default: the current icon'))
    .option('--again', 'publish even if nothing has changed')
    .addHelpText('after', MORE);
  addSignIn(addChangeOptions(command), PEOPLE).action(async (options: PublishCommandOptions) => {
    const [{ Session }, { publish }] = await Promise.all([import('../session/session'), import('./publish')]);
    const session = new Session(io, options);
    await session.run(() =>
      publish(session, {
        texts: options,
        scope: options.scope,
        appVersion: options.appVersion,
        colorIcon: icon(io, options.colorIcon, '--color-icon'),
        outlineIcon: icon(io, options.outlineIcon, '--outline-icon'),
        again: options.again === true,
      }),
    );
  });
}

function icon(io: Io, file: string | undefined, flag: string): Uint8Array | undefined {
  if (file === undefined) return undefined;
  try {
    return fs.readFileSync(path.resolve(io.folder, file));
  } catch {
    throw new UsageError(`${flag} '${file}' cannot be read`);
  }
}

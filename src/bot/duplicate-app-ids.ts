import type { IConstruct } from 'constructs';
import { BOT_CODES } from './codes';
import { endProblem } from '../core/validation/code';

/** What identifies the app id of a bot. */
interface BotAppId {
  /** Name of the bot, in messages. */
  readonly shownName: string;
  /** The same for two constructs of the same bot. */
  readonly botKey: string;
  /** Two bots that share one of them have the same app id. */
  readonly appIdKeys: readonly string[];
}

/** A bot, with its place in the order of creation. */
interface Holder {
  readonly bot: IConstruct;
  readonly shownName: string;
  readonly botKey: string;
  readonly order: number;
}

/** The holders of each app id of an app: the first bot, and the first other bot, which are all that a later one can meet. */
class AppIds {
  private readonly holders = new Map<string, readonly Holder[]>();
  private count = 0;

  /** Takes a bot in, and returns the earliest of those with one of its app ids. */
  public add(bot: IConstruct, { shownName, botKey, appIdKeys }: BotAppId): Holder | undefined {
    const own: Holder = { bot, shownName, botKey: botKey.toLowerCase(), order: (this.count += 1) };
    let twin: Holder | undefined;
    for (const key of new Set(appIdKeys.map((text) => text.toLowerCase()))) {
      const known = this.holders.get(key) ?? [];
      const other = known.find((one) => one.botKey !== own.botKey);
      if (other !== undefined && (twin === undefined || other.order < twin.order)) twin = other;
      // Of one bot the first construct is enough, and of all others the first one.
      if (known.length === 0 || (known.length === 1 && other !== undefined)) this.holders.set(key, [...known, own]);
    }
    return twin;
  }
}

/** Next to the apps and not in their constructs, where it would be part of the API. */
const APP_IDS = new WeakMap<IConstruct, AppIds>();

/**
 * Fails synthesis with `DuplicateAppId` if an earlier bot of the app, in the same or in another stack, has the same app id: Azure
 * allows an app id once, across all subscriptions. GUIDs and ids are compared case-insensitively.
 */
export function rejectDuplicateAppId(bot: IConstruct, given: BotAppId): void {
  const { root } = bot.node;
  const appIds = APP_IDS.get(root) ?? new AppIds();
  APP_IDS.set(root, appIds);
  // The later one of two reports it, so that each pair is reported once.
  const twin = appIds.add(bot, given);
  if (twin !== undefined) bot.node.addValidation({ validate: () => [twinProblem(bot, given, twin)] });
}

function twinProblem(bot: IConstruct, { shownName }: BotAppId, twin: Holder): string {
  return endProblem(
    BOT_CODES.DuplicateAppId,
    `bot '${shownName}' in ${bot.node.path} has the Microsoft app id of bot ` +
      `'${twin.shownName}' in ${twin.bot.node.path}, and Azure allows an app id for one bot only; give it another ` +
      'agent or identity, or have one bot with all channels',
  );
}

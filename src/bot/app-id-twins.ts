import type { IConstruct } from 'constructs';
import { BOT_CODES } from './codes';
import { endProblem } from '../core/validation/code';

/** What tells the app id of a bot from those of others. */
interface BotAppId {
  /** Name that people know the bot by. */
  readonly shownName: string;
  /** What tells that two constructs are one bot. */
  readonly botKey: string;
  /** Where two bots have one of them in common, they have one app id. */
  readonly appIdKeys: readonly string[];
}

/** Beside the bots and not in them, where it would be a part of the API. */
const KNOWN = new WeakMap<IConstruct, BotAppId>();

/** The bots of an app, in the order in which they are made: each bot looks through these and not through the whole tree. */
const BOTS = new WeakMap<IConstruct, IConstruct[]>();

const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());

/**
 * Has synthesis fail with `DuplicateAppId` where an earlier bot of the app, in whichever stack, has the same app id: Azure takes an
 * app id once, across all subscriptions. GUIDs and ids count without regard to case.
 */
export function expectOwnAppId(bot: IConstruct, given: BotAppId): void {
  KNOWN.set(bot, { ...given, botKey: given.botKey.toLowerCase(), appIdKeys: lower(given.appIdKeys) });
  const { root } = bot.node;
  const bots = BOTS.get(root);
  if (bots === undefined) BOTS.set(root, [bot]);
  else bots.push(bot);
  bot.node.addValidation({ validate: () => twinProblems(bot) });
}

function twinProblems(bot: IConstruct): string[] {
  const own = KNOWN.get(bot);
  const all = BOTS.get(bot.node.root) ?? [];
  // The later one of two tells it, so that each pair is told once.
  const twin = all.slice(0, all.indexOf(bot)).find((one) => {
    const other = KNOWN.get(one);
    return (
      other !== undefined && other.botKey !== own?.botKey && other.appIdKeys.some((key) => own?.appIdKeys.includes(key))
    );
  });
  if (own === undefined || twin === undefined) return [];
  return [
    endProblem(
      BOT_CODES.DuplicateAppId,
      `bot '${own.shownName}' in ${bot.node.path} has the Microsoft app id of bot ` +
        `'${KNOWN.get(twin)?.shownName ?? ''}' in ${twin.node.path}, and Azure takes an app id for one bot only; give it another ` +
        'agent or identity, or have one bot with all channels',
    ),
  ];
}

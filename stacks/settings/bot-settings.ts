import { z } from 'zod';
import { type AgentBot, type AgentBotProps, IngressTopology, TeamsEnvironment } from '../../src';
import { CUSTOMER_MANAGED_KEY, ICON_URL, LOG_CATEGORY, ORIGIN, SHAPES, SITE_NAME, WEBHOOK } from '../../src/internal';
import { by, distinct, filled, guidText, id, isObject } from './values/settings-values';

/** Words of the settings for the Teams that a bot is in. */
const ENVIRONMENTS = {
  commercial: TeamsEnvironment.COMMERCIAL,
  'gcc-moderate': TeamsEnvironment.GCC_MODERATE,
} as const;

const sites = z.strictObject({
  sites: filled(
    z.strictObject({
      siteName: by(SITE_NAME),
      trustedOrigins: filled(by(ORIGIN)).describe(
        'pages that may open a conversation, such as https://www.contoso.com',
      ),
      userUploads: z.boolean().optional(),
    }),
  ),
});

/** What a bot may have beyond a name and a place. */
export const botOptions = {
  iconUrl: by(ICON_URL).optional().describe('a PNG'),
  streaming: z.boolean().optional(),
  customerManagedKeyUrl: by(CUSTOMER_MANAGED_KEY)
    .optional()
    .describe('key in Key Vault that its data is encrypted with'),
  userAssignedIdentity: z
    .strictObject({ id: id(SHAPES.userAssignedIdentity), clientId: guidText })
    .optional()
    .describe("in place of the agent's identity; not behind a gateway, which accepts the agent's only"),
  logCategories: distinct(filled(by(LOG_CATEGORY)))
    .optional()
    .describe('left out: BotRequest'),
  lock: z.boolean().optional().describe('true: bot and channels cannot be deleted until the lock is taken away'),
  teams: z
    .strictObject({
      callingWebhook: by(WEBHOOK).optional().describe('turns calling on: address that calls are signalled to'),
      environment: z.enum(Object.keys(ENVIRONMENTS) as (keyof typeof ENVIRONMENTS)[]).optional(),
    })
    .optional(),
  channels: z
    .strictObject({
      microsoft365: z
        .boolean()
        .optional()
        .describe('Outlook and Microsoft 365 Copilot; a gateway then accepts its messages, too'),
      directLine: sites.optional().describe('not behind a gateway'),
      webChat: sites.optional().describe('not behind a gateway'),
    })
    .optional()
    .describe('beyond Teams'),
};

type BotOptions = z.infer<z.ZodObject<typeof botOptions>>;

/** The part of the props that these settings are. */
export function botProps({ teams, userAssignedIdentity, ...given }: BotOptions): Partial<AgentBotProps> {
  return {
    iconUrl: given.iconUrl,
    streaming: given.streaming,
    customerManagedKeyUrl: given.customerManagedKeyUrl,
    logCategories: given.logCategories,
    userAssignedIdentityId: userAssignedIdentity?.id,
    userAssignedIdentityClientId: userAssignedIdentity?.clientId,
    teams: teams && { ...teams, environment: teams.environment && ENVIRONMENTS[teams.environment] },
  };
}

/** Channels whose messages name no tenant, which a gateway demands. */
function refusedByGateway(bot: BotOptions): string[] {
  return (['directLine', 'webChat'] as const).filter((channel) => bot.channels?.[channel] !== undefined);
}

/** Channels beyond those of Microsoft, then the lock over all of them. */
export function addOtherChannels(bot: AgentBot, { channels, lock }: BotOptions): void {
  const { directLine, webChat } = channels ?? {};
  if (directLine !== undefined) bot.addDirectLineChannel(directLine);
  if (webChat !== undefined) bot.addWebChatChannel(webChat);
  if (lock === true) bot.lockDeletion();
}

/** What the file may have for one agent. */
interface AgentInFile {
  readonly bot?: unknown;
  readonly responses?: unknown;
}

interface SettingsInFile {
  readonly ingress?: unknown;
  readonly existingIngress?: unknown;
  readonly agents?: Readonly<Record<string, AgentInFile>>;
}

interface GatewayMistake {
  readonly path: string[];
  readonly message: string;
}

/** What does not fit whether there is a gateway or not. */
export function gatewayMistakes(settings: SettingsInFile): GatewayMistake[] {
  const { agents } = settings;
  const all = Object.entries(isObject(agents) ? agents : {}).filter(([, one]) => isObject(one));
  return all.flatMap(([name, one]) => (hasGateway(settings) ? channels(name, one) : checkedByNobody(name, one)));
}

/** Whether messages pass a gateway: one created here, or one that exists. */
function hasGateway({ ingress: given, existingIngress: other }: SettingsInFile): boolean {
  const isManaged = isObject(given) && 'topology' in given && given.topology === IngressTopology.MANAGED;
  return other !== undefined || (given !== undefined && !isManaged);
}

/** Service URLs and callers are checked by the gateway, and by nobody without one. */
function checkedByNobody(name: string, { bot, responses }: AgentInFile): GatewayMistake[] {
  const given = (['serviceUrls', 'messages'] as const).filter(
    (key) => isObject(bot) && (bot as Record<string, unknown>)[key] !== undefined,
  );
  const message = 'is checked by a gateway, and there is none; add ingress or existingIngress, or remove it';
  return [
    ...given.map((key) => ({ path: ['agents', name, 'bot', key], message })),
    ...(responses === undefined ? [] : [{ path: ['agents', name, 'responses'], message }]),
  ];
}

/** A gateway demands a tenant of each message, and not all channels name one. */
function channels(name: string, { bot }: AgentInFile): GatewayMistake[] {
  if (!isObject(bot) || !('channels' in bot) || !isObject(bot.channels)) return [];
  return refusedByGateway(bot as Parameters<typeof refusedByGateway>[0]).map((channel) => ({
    path: ['agents', name, 'bot', 'channels', channel],
    message: 'brings messages without a tenant, which the gateway refuses; remove it',
  }));
}

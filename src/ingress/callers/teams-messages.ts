/** Header in which Teams names the tenant. Sources disagree; this one was seen on the wire. */
export const DEFAULT_TENANT_HEADER = 'x-ms-tenant-id';

/** What a member of an activity carries: text of people, addresses of people or of Teams, or words of the protocol. */
type Carries = 'text' | 'address' | 'protocol';

/**
 * Members at the top of an activity, as Teams writes them. Those that hold objects are judged by the most that can be in
 * them: `from` has the name of a person, `channelData` that of a team, `value` whatever a card sends. `valueType` and
 * `serviceUrl` are addresses, and opaque ids may hold signs that look like an attack, such as `--`.
 *
 * Source: the Activity schema of Microsoft's Bot Framework and Microsoft 365 Agents SDK, read 2026-11-28.
 *
 * @see https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md
 */
export const ACTIVITY_MEMBERS: Readonly<Record<string, Carries>> = {
  type: 'protocol',
  id: 'address',
  timestamp: 'protocol',
  localTimestamp: 'protocol',
  localTimezone: 'protocol',
  expiration: 'protocol',
  callerId: 'address',
  serviceUrl: 'address',
  channelId: 'protocol',
  from: 'text',
  conversation: 'text',
  recipient: 'text',
  textFormat: 'protocol',
  attachmentLayout: 'protocol',
  membersAdded: 'text',
  membersRemoved: 'text',
  reactionsAdded: 'text',
  reactionsRemoved: 'text',
  topicName: 'text',
  historyDisclosed: 'protocol',
  locale: 'protocol',
  text: 'text',
  speak: 'text',
  inputHint: 'protocol',
  summary: 'text',
  suggestedActions: 'text',
  attachments: 'text',
  entities: 'text',
  channelData: 'text',
  action: 'protocol',
  replyToId: 'address',
  label: 'text',
  valueType: 'address',
  value: 'text',
  name: 'text',
  relatesTo: 'address',
  code: 'protocol',
  importance: 'protocol',
  deliveryMode: 'protocol',
  listenFor: 'text',
  textHighlights: 'text',
  semanticAction: 'text',
};

/**
 * What the names of all members with text or addresses begin with, and the names within them where the service puts them
 * together as `from.name`: `text` stands for `textHighlights` too.
 */
export const UNJUDGED_MEMBERS: readonly string[] = Object.entries(ACTIVITY_MEMBERS)
  .filter(([, carries]) => carries !== 'protocol')
  .map(([name]) => name)
  .filter((name, _, names) => !names.some((other) => other !== name && name.startsWith(other)));

/**
 * Ways to write a path so that it means another one: upwards, empty segments, backslashes, and encoded signs. The gateway
 * may read it otherwise than the edge, and call something that the rules about paths did not let through.
 */
export const PATH_TRICKS = ['/..', '//', '\\', '%25', '%2e', '%2f', '%5c'];

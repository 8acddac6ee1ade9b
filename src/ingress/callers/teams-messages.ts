/** Header in which Teams sends the tenant id. Sources disagree; the default was observed in real traffic. */
export const DEFAULT_TENANT_HEADER = 'x-ms-tenant-id';

/** What a member of an activity contains: text written by people, addresses of people or of Teams, or protocol values. */
type Carries = 'text' | 'address' | 'protocol';

/**
 * Members at the top of an activity, as Teams writes them. Objects are classified by the most sensitive content: `from` has
 * the name of a person, `channelData` that of a team, `value` any content of a card. `valueType` and `serviceUrl` are
 * addresses, and opaque ids may contain character sequences that match attack rules, such as `--`.
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
 * Prefixes of the names of all members with text or addresses, including nested names such as `from.name`: `text` also
 * covers `textHighlights`.
 */
export const UNJUDGED_MEMBERS: readonly string[] = Object.entries(ACTIVITY_MEMBERS)
  .filter(([, carries]) => carries !== 'protocol')
  .map(([name]) => name)
  .filter((name, _, names) => !names.some((other) => other !== name && name.startsWith(other)));

/**
 * Path manipulations: parent segments, empty segments, backslashes, and encoded characters. The gateway may interpret such
 * a path differently than the edge, and call a resource that the path rules do not allow.
 */
export const PATH_TRICKS = ['/..', '//', '\\', '%25', '%2e', '%2f', '%5c'];

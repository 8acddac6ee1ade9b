import { TEXTS } from './activity-texts';
import { TENANT } from './samples';

/** An activity as Teams sends it. */
export type Activity = Readonly<Record<string, unknown>>;

const SERVICE_URL = `https://smba.trafficmanager.net/emea/${TENANT}/`;
const PERSON = {
  id: '29:1GcS4EyB_oSI8A88XmWBN7NJFyMqe3QGnJdgLfFGkJnVelzRGos0bPbpsfJjcbAD22bmKc4GMbrY2g--4JgrA-8vM06X1wHD',
  name: "Siobhán O'Brien (IT & Ops)",
  aadObjectId: '9a1c2f7e-5b7e-4a57-9f0c-1b0d6b1f8f11',
};
const BOT = { id: '28:c9e8c047-2a34-40a1-b28a-b162d5f5327c', name: 'Help Desk' };
const CHANNEL = '19:253b1f341670408fb6fe51050b6e5ceb@thread.tacv2';
const CLIENT = { locale: 'en-US', country: 'US', platform: 'Windows', timezone: 'Europe/Berlin', type: 'clientInfo' };

const common = (type: string, more: Activity = {}): Activity => ({
  type,
  id: 'f:5a1b9d3e--1485983408511-x',
  timestamp: '2026-11-20T10:12:13.1234567Z',
  localTimestamp: '2026-11-20T11:12:13.1234567+01:00',
  localTimezone: 'Europe/Berlin',
  serviceUrl: SERVICE_URL,
  channelId: 'msteams',
  from: PERSON,
  conversation: {
    conversationType: 'personal',
    tenantId: TENANT,
    id: 'a:1pL6i0oY3C0K8oAj8--9pYVzYYxrcQ-7Ww_3XcQkQdUJ',
  },
  recipient: BOT,
  entities: [CLIENT],
  channelData: { tenant: { id: TENANT }, legacy: { replyToId: '1:1KRGcj7-_-8f' } },
  locale: 'en-US',
  ...more,
});

const message = (text: string, more: Activity = {}): Activity =>
  common('message', {
    textFormat: 'plain',
    text,
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
    ...more,
  });

const invoke = (name: string, value: unknown, more: Activity = {}): Activity =>
  common('invoke', { name, value, ...more });

const CARD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: "It's **urgent** <-- see `SELECT 1`", wrap: true, $when: '${count > 0}' },
    { type: 'Image', url: 'https://contoso.com/a.png?x=1&y=2' },
    { type: 'Input.Text', id: 'comment', label: 'What is wrong?', regex: '^[^\'"]*$' },
  ],
  actions: [{ type: 'Action.Submit', title: 'Send', data: { msteams: { type: 'messageBack', text: '1=1' } } }],
};

/** Activities of every type, as data without text of people, and with cards, files and forms. */
const KINDS: Readonly<Record<string, Activity>> = {
  typing: common('typing'),
  'people who came': common('conversationUpdate', {
    membersAdded: [PERSON, { id: BOT.id }],
    channelData: {
      team: { id: CHANNEL, name: "R&D's -- <core>" },
      eventType: 'teamMemberAdded',
      tenant: { id: TENANT },
    },
  }),
  'people who left': common('conversationUpdate', { membersRemoved: [{ ...PERSON, name: "D'Arcy; drop" }] }),
  'channel renamed': common('conversationUpdate', {
    topicName: 'select * from lunch',
    channelData: { channel: { id: CHANNEL, name: '../general' }, eventType: 'channelRenamed', tenant: { id: TENANT } },
  }),
  'reaction added': common('messageReaction', { reactionsAdded: [{ type: "like'--" }], replyToId: '1575667808184' }),
  'reaction removed': common('messageReaction', { reactionsRemoved: [{ type: 'heart' }], replyToId: '1:1K--a-b' }),
  'message edited': message('now with or 1=1 --', {
    type: 'messageUpdate',
    channelData: { eventType: 'editMessage', tenant: { id: TENANT } },
  }),
  'message deleted': common('messageDelete', {
    channelData: { eventType: 'softDeleteMessage', tenant: { id: TENANT } },
  }),
  'app installed': common('installationUpdate', { action: 'add' }),
  'app removed': common('installationUpdate', { action: 'remove-upgrade' }),
  'card pressed': invoke('adaptiveCard/action', {
    action: {
      type: 'Action.Execute',
      verb: 'approve',
      data: { comment: "it's fine; DROP it -- <b>now</b>", filter: '$ne' },
    },
    trigger: 'manual',
  }),
  'form sent': common('message', {
    value: { comment: '$(whoami) || 1=1', 'a.b[0]': '../../etc/passwd' },
    replyToId: '17',
  }),
  'search in an extension': invoke('composeExtension/query', {
    commandId: 'search',
    parameters: [{ name: 'query', value: "O'Brien' or 'a'='a" }],
    queryOptions: { skip: 0, count: 25 },
  }),
  'link unfurled': invoke('composeExtension/queryLink', { url: 'https://contoso.com/?q=<script>alert(1)</script>' }),
  'task module': invoke('task/submit', { data: { code: 'import os; os.system("id")' }, context: { theme: 'dark' } }),
  'file agreed to': invoke('fileConsent/invoke', {
    type: 'fileUpload',
    action: 'accept',
    context: { filename: '../secret.sh' },
    uploadInfo: {
      contentUrl: 'https://contoso.sharepoint.com/a%20b.sh',
      uploadUrl: 'https://graph.microsoft.com/x?y=1',
      name: 'a b.sh',
    },
  }),
  'sign-in': invoke('signin/verifyState', { state: '123456' }),
  'token exchanged': invoke('signin/tokenExchange', {
    id: 'x',
    connectionName: 'aad',
    token: 'eyJhbGciOi.eyJhdWQi--a.c2ln',
  }),
  'feedback sent': invoke('message/submitAction', {
    actionName: 'feedback',
    actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"wrong: 1=1 -- or <p>"}' },
  }),
  'meeting began': common('event', {
    name: 'application/vnd.microsoft.meetingStart',
    value: {
      Title: "Q4 -- what's next?",
      JoinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0',
      Id: 'MCMx',
    },
  }),
  'message read': common('event', {
    name: 'application/vnd.microsoft.readReceipt',
    value: { lastReadMessageId: '16' },
  }),
  command: common('command', {
    name: 'application/vnd.contoso.run',
    value: { data: 'cmd.exe /c dir', commandId: 'a--b' },
  }),
  'end of conversation': common('endOfConversation', { code: 'userCancelled', text: 'bye; exit 1' }),
  handoff: common('handoff', { value: { transcript: "'; shutdown --" } }),
  trace: common('trace', {
    name: 'Luis',
    label: '<b>Trace</b>',
    valueType: 'https://www.luis.ai/schemas/trace',
    value: { query: 'select 1 from x' },
  }),
  'card sent along': message('see card', {
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD, name: "it's" }],
  }),
  'file sent along': message('file', {
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        content: { downloadUrl: 'https://contoso.sharepoint.com/a.php?tempauth=x--y-', uniqueId: 'u', fileType: 'php' },
        contentUrl: 'https://contoso-my.sharepoint.com/personal/o_brien/Documents/../wp-config.php',
        name: 'web.config.bak',
      },
    ],
  }),
  'picture sent along': message('', {
    attachments: [
      {
        contentType: 'image/*',
        contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/0-d2--a-/views/original',
      },
    ],
  }),
  'message to a channel': message('<at>Help Desk</at> now', {
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: TENANT,
      id: `${CHANNEL};messageid=1485983194839`,
      name: "R&D's -- <core>",
    },
    entities: [{ type: 'mention', mentioned: BOT, text: '<at>Help Desk</at>' }, CLIENT],
    channelData: {
      channel: { id: CHANNEL },
      team: { id: CHANNEL, aadGroupId: TENANT, name: "it's -- us" },
      tenant: { id: TENANT },
      settings: { selectedChannel: { id: CHANNEL } },
      source: { name: 'message' },
    },
  }),
  'answer to a message': message(
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><p>1=1</p></blockquote>no',
    {
      textFormat: 'xml',
      replyToId: '1:1KRGcj7--8f-a',
      summary: 'or 1=1',
      speak: '<speak version="1.0">it\'s</speak>',
      relatesTo: { serviceUrl: SERVICE_URL, conversation: { id: CHANNEL } },
      suggestedActions: { actions: [{ type: 'openUrl', title: '<b>go</b>', value: 'https://contoso.com/?a=1' }] },
      textHighlights: [{ text: "'; --", occurrence: 1 }],
      semanticAction: { id: 'x', entities: { q: { text: 'union select 1' } } },
      listenFor: ['or 1=1'],
      callerId: 'urn:botframework:azure',
      importance: 'high',
      deliveryMode: 'normal',
      expiration: '2026-11-21T10:12:13Z',
      inputHint: 'acceptingInput',
      attachmentLayout: 'carousel',
      historyDisclosed: false,
    },
  ),
  '100 KB of chat': message(Object.values(TEXTS).join('\n').repeat(40).slice(0, 60_000).replaceAll('\u001b', '')),
  '100 KB of code': common('message', {
    text: "if (a !== 'b') { run(`SELECT * FROM t WHERE x = '${y}' -- no`); }\n".repeat(1_500),
  }),
};

/** At least 60 activities by what they are: every type, and messages with every kind of text. */
export const ACTIVITIES: ReadonlyMap<string, Activity> = new Map([
  ...Object.entries(KINDS),
  ...Object.entries(TEXTS).map(([kind, text]) => [`message: ${kind}`, message(text)] as const),
]);

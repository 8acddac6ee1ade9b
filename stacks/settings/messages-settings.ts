import { z } from 'zod';
import {
  API_PATH,
  BODY_BYTES,
  CALLER_CALLS,
  CALLER_RANGE,
  CALLER_SECONDS,
  CLAIM_VALUE,
  CONVERSATION_CALLS,
  HOST_NAME,
  IPV4_CIDR,
  PATH,
  RENEWAL_SECONDS,
  RESPONSES_BODY_BYTES,
  RESPONSES_TIMEOUT,
  WAF_LIMITS,
} from '../../src/internal';
import { between, by, filled, guidText, isObject, principal, text, whole } from './values/settings-values';

/** What the gateway checks in the messages of one agent, in addition to token, tenant and service URL. */
export const messages = z.strictObject({
  rateLimit: z
    .strictObject({ calls: whole(CONVERSATION_CALLS), renewalSeconds: whole(RENEWAL_SECONDS) })
    .optional()
    .describe('how many messages of one conversation pass in a time'),
  maxBodyBytes: whole(BODY_BYTES).optional().describe('left out: 262144'),
  checkKeyEndorsements: z.literal(true).optional().describe('the key that signed has to be endorsed for the channels'),
  apiVersions: filled(text).optional().describe('left out: the one of the messaging endpoint'),
  otherBotAppIds: filled(guidText).optional().describe('further audiences, as while a bot moves to another identity'),
  acceptApplicationIdUris: z
    .literal(true)
    .optional()
    .describe('tokens may name api://{app id} and api://botid-{app id} as audience, too'),
  applicationIdUriDomains: filled(by(HOST_NAME))
    .optional()
    .describe('tokens may name api://{domain}/{app id} and api://{domain}/botid-{app id} as audience, too'),
  acceptServiceUrlsWithoutTenant: z
    .literal(true)
    .optional()
    .describe(
      'service URLs such as https://{host}/amer/ are allowed, too; the tenant of the body is checked all the same',
    ),
  serviceHosts: filled(by(HOST_NAME))
    .optional()
    .describe("hosts that Bot Service answers at, in place of the cloud's that are known"),
  agentIdentity: z
    .strictObject({ blueprintAppId: guidText, callerAppIds: filled(guidText).optional() })
    .optional()
    .describe('allows messages to an agent identity, whose tokens Microsoft Entra signs'),
});

const ranges = filled(by(IPV4_CIDR).pipe(by(CALLER_RANGE)));

/** How applications reach the gateway itself. */
export const gatewayResponses = z.strictObject({
  apiPath: by(API_PATH).optional().describe('first part of their path on the gateway; left out: responses'),
  callerRanges: ranges.optional().describe('ranges of the applications that may call the gateway itself'),
});

/** How applications pass Application Gateway. */
export const edgeResponses = z.strictObject({
  callerRanges: ranges.optional().describe('ranges of the applications, as the edge sees them'),
  allowedPaths: filled(by(PATH)).optional(),
  maxBodyKilobytes: whole({ min: WAF_LIMITS.leastBodyKilobytes, max: WAF_LIMITS.bodyKilobytes })
    .optional()
    .describe('longest body, all of it inspected; left out: 1024'),
});

const caller = between(
  z.strictObject({
    clientId: guidText.describe('application (client) id that the token shows'),
    application: principal.optional().describe('the application itself, if it calls without a person, by object id'),
    users: filled(principal).optional().describe('people on whose behalf it calls'),
    rolesElsewhere: z.literal(true).optional().describe('the roles on the agent are assigned by somebody else'),
  }),
  ({ application, users }) =>
    application === undefined && users === undefined
      ? [{ message: 'has neither application nor users, so no token of it would pass; add one of them' }]
      : [],
);

/** Applications that may call the Responses endpoint of one agent through the gateway. */
export const responses = between(
  z.strictObject({
    callers: filled(caller),
    exchange: z
      .strictObject({
        apiClientId: guidText.describe('client id of your API, whose tokens callers bring'),
        scopes: filled(by(CLAIM_VALUE)).optional(),
        appRoles: filled(by(CLAIM_VALUE)).optional(),
      })
      .optional()
      .describe(
        'the gateway calls as itself, and the agent does not learn who calls; left out: the token is passed on',
      ),
    rateLimit: z
      .strictObject({ calls: whole(CALLER_CALLS), renewalSeconds: whole(CALLER_SECONDS) })
      .optional()
      .describe('how many requests of one caller pass in a time'),
    maxBodyBytes: whole(RESPONSES_BODY_BYTES).optional().describe('left out: 1048576'),
    timeoutSeconds: whole(RESPONSES_TIMEOUT).optional().describe('left out: 240'),
    apiVersions: filled(text).optional().describe('left out: the one of the endpoint'),
    operationId: text.optional().describe('left out: made of the name of the agent'),
  }),
  ({ callers }) => {
    const first = new Map<string, number>();
    return (Array.isArray(callers) ? callers : []).flatMap((one: unknown, index) => {
      const id = isObject(one) && 'clientId' in one ? String(one.clientId).toLowerCase() : String(index);
      const other = first.get(id);
      first.set(id, other ?? index);
      return other === undefined
        ? []
        : [{ path: ['callers', String(index), 'clientId'], message: 'is listed twice; list it once' }];
    });
  },
);

export type ResponsesSettings = z.infer<typeof responses>;

import type { ActivityChannel } from './activity-channel';
import type { ActivityRateLimit } from './activity-rate-limit';
import type { AgentIdentityTraffic } from './agent-identity-traffic';
import type { BotConnectorCloud } from './bot-connector-cloud';

/** What messages from Bot Service are checked against. */
export interface BotConnectorOptions {
  /**
   * Further app ids (GUIDs) that tokens may be meant for, as while a bot moves from one identity to another.
   * @default - none
   */
  readonly otherBotAppIds?: string[];
  /**
   * Whether tokens may name their audience by an application ID URI too: `api://{app id}` and `api://botid-{app id}`, of
   * each app id that is allowed. Allows tokens that were requested with such a URI.
   * @default false - the app id alone
   */
  readonly acceptApplicationIdUris?: boolean;
  /**
   * Domains of application ID URIs that tokens may name as audience: `api://{domain}/{app id}` and
   * `api://{domain}/botid-{app id}`, as an app with a tab and a bot has them.
   * @default - none
   */
  readonly applicationIdUriDomains?: string[];
  /**
   * Channels whose messages are allowed. A bot can be in no other channel behind this gateway.
   * @default - [ActivityChannel.TEAMS]
   */
  readonly channels?: ActivityChannel[];
  /**
   * Cloud whose Bot Service sends.
   * @default BotConnectorCloud.PUBLIC
   */
  readonly cloud?: BotConnectorCloud;
  /**
   * Hosts that Bot Service answers at, in place of those known here. Each is a place that the agent sends its answers to.
   * @default - those of the cloud
   */
  readonly serviceHosts?: string[];
  /**
   * Strict mode: the service URLs that are allowed, with or without slash at the end, on hosts of the cloud or of
   * `serviceHosts`. A region that Microsoft adds or moves a user to is refused until it is listed.
   * @default - any region of the hosts and tenants
   */
  readonly serviceUrls?: string[];
  /**
   * Whether service URLs without a tenant are allowed as well, such as `https://{host}/amer/` or `https://{host}/teams`,
   * which some clouds and older conversations have. The tenant that the body names is checked all the same.
   * @default false - the path is `/{region}/{tenant}`
   */
  readonly acceptServiceUrlsWithoutTenant?: boolean;
  /**
   * Messages to an agent identity, whose tokens Microsoft Entra signs, are allowed as well.
   * @default - refused: tokens of Bot Framework alone are accepted
   */
  readonly agentIdentity?: AgentIdentityTraffic;
  /**
   * Whether the key that signed a token of Bot Framework has to be endorsed for the channels that are allowed. The gateway then fetches the
   * cloud's signing keys and remembers each for a day, which takes its cache: the tier Consumption has none of its own.
   * While the keys cannot be fetched, messages signed with a key not yet known are refused.
   * @default false
   */
  readonly checkKeyEndorsements?: boolean;
  /**
   * Largest body that is allowed, in bytes, 1024 to 4194304.
   * @default 262144 - activities carry links instead of files, and Teams ends messages at about 100 KB
   */
  readonly maxBodyBytes?: number;
  /**
   * Header that names the tenant, such as `x-ms-tenant-id`: a request without it, or with another tenant, is refused.
   * For a gateway with no edge before it that looks at this header.
   * @default - no header is looked at
   */
  readonly tenantHeader?: string;
  /**
   * Limit of messages per conversation. Takes the policy `rate-limit-by-key`, which the tier Consumption lacks.
   * @default - no limit
   */
  readonly rateLimit?: ActivityRateLimit;
}

import type { ActivityRateLimit } from './activity-rate-limit';
import type { AgentIdentityTraffic } from './agent-identity-traffic';
import type { BotConnectorCloud } from './bot-connector-cloud';

/** What messages from Bot Service are held against. */
export interface BotConnectorOptions {
  /** Microsoft Entra tenants whose messages are let through. At least one. */
  readonly tenantIds: string[];
  /**
   * Further app ids (GUIDs) that tokens may be meant for, as while a bot moves from one identity to another.
   * @default - none
   */
  readonly otherBotAppIds?: string[];
  /**
   * Cloud whose Bot Service sends.
   * @default BotConnectorCloud.PUBLIC
   */
  readonly cloud?: BotConnectorCloud;
  /**
   * Hosts that Bot Service answers at.
   * @default - those of the cloud
   */
  readonly serviceHosts?: string[];
  /**
   * Strict mode: the exact service URLs that are let through, with slash at the end as Bot Service writes them. A region
   * that Microsoft adds or moves a user to is refused until it is listed.
   * @default - any region of the hosts and tenants
   */
  readonly serviceUrls?: string[];
  /**
   * Messages to an agent identity, whose tokens Microsoft Entra signs, are let through as well.
   * @default - refused: tokens of Bot Framework alone are accepted
   */
  readonly agentIdentity?: AgentIdentityTraffic;
  /**
   * Whether the key that signed a token of Bot Framework has to be endorsed for Teams. The gateway then fetches the
   * cloud's signing keys and remembers each for a day, which takes its cache: the tier Consumption has none of its own.
   * While the keys cannot be fetched, messages signed with a key not yet known are refused.
   * @default false
   */
  readonly checkKeyEndorsements?: boolean;
  /**
   * Largest body that is let through, in bytes, 1024 to 4194304.
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

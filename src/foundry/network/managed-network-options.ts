import type { OutboundRule } from './outbound-rule';
import type { PublicAccessOptions } from './public-access-options';

/** What agents reach from a managed network. It can be tightened later and never loosened, in the order given here. */
export enum ManagedIsolation {
  /** Everything, and private endpoints are not used. */
  DISABLED = 'Disabled',
  /** The Internet, and what has a private endpoint rule. */
  ALLOW_INTERNET_OUTBOUND = 'AllowInternetOutbound',
  /** What a rule names, and nothing else. */
  ALLOW_ONLY_APPROVED_OUTBOUND = 'AllowOnlyApprovedOutbound',
}

/** Tier of the Azure Firewall that outbound rules by host name require. It is charged by the hour, and cannot be changed later. */
export enum ManagedFirewall {
  /** For little traffic. */
  BASIC = 'Basic',
  /** For more than 250 Mbit/s. */
  STANDARD = 'Standard',
}

/** A network that Microsoft keeps for the agents of one account. */
export interface ManagedNetworkOptions {
  /** What agents reach. It can be tightened later, and never loosened. */
  readonly isolation: ManagedIsolation;
  /**
   * What agents reach beyond it. Where public access to the account is off, a rule for the account itself is added, without
   * which hosted agents get no answer from it.
   * @default - that rule alone
   */
  readonly rules?: OutboundRule[];
  /**
   * Tier of the Azure Firewall that outbound rules by host name require. It cannot be changed later.
   * @default - what the service chooses; nothing is sent
   */
  readonly firewall?: ManagedFirewall;
  /**
   * Full id of what the account's identity may approve private endpoints on, such as a resource group. The sample gives the role on a
   * resource group, with Contributor; on the resource alone it was enough.
   * @default - each resource that a rule leads to, on its own
   */
  readonly approverScopeId?: string;
  /**
   * Seconds that a role needs to take effect before rules are made, 0 to 3600.
   * @default 60
   */
  readonly roleWaitSeconds?: number;
  /**
   * Seconds from the last rule until capability hosts are made, 0 to 3600. The rule is answered before it is in force.
   * @default 600
   */
  readonly settleSeconds?: number;
  /**
   * Who of the Internet reaches the account.
   * @default - nobody
   */
  readonly publicAccess?: PublicAccessOptions;
}

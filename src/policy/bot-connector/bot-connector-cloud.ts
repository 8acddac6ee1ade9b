/** Clouds that Bot Service runs in, each with issuers and addresses of its own. */
export enum BotConnectorCloud {
  /** The public cloud, GCC included: the only one that Foundry publishes agents in today. */
  PUBLIC = 'public',
  /** Azure Government, for GCC High. */
  US_GOVERNMENT = 'US Government',
  /** Azure Government, for the Department of Defense. */
  US_DOD = 'US DoD',
  /** Azure operated by 21Vianet. */
  CHINA = 'China',
}

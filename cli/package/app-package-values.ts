/** Where users can chat with the agent. `copilot` is Microsoft 365 Copilot, which also requires `personal`. */
export const AGENT_PLACES = ['personal', 'team', 'groupChat', 'copilot'] as const;
export type AgentPlace = (typeof AGENT_PLACES)[number];

/** Values of a Teams app package. */
export interface AppPackageValues {
  /** Client id that the bot has: `msaAppId` of the Bot Service resource, a GUID. */
  readonly botId: string;
  /** Id of the Teams app, a GUID. The same id with a higher version is an update. */
  readonly appId: string;
  /** Version of the Teams app, three numbers. */
  readonly version: string;
  readonly name: string;
  readonly fullName?: string;
  readonly shortDescription: string;
  readonly fullDescription: string;
  readonly developerName: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  /** `#` and six hexadecimal digits. */
  readonly accentColor: string;
  readonly places: readonly AgentPlace[];
  /** Hosts that cards may open, without scheme. */
  readonly validDomains: readonly string[];
}

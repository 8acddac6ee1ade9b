import { existingName } from '../core/rules';

/** Names of agents that exist already, such as 'Publishing Agent', are nobody's to judge. */
export const AGENT_NAME = existingName('InvalidAgentName', 256);

import { ACTIVITY_API_VERSION } from '../target/agent-types';
import type { FoundryAgentAttributes } from './foundry-agent-attributes';
import { ACTIVITY_PATH } from './foundry-agent-base';

/** Where an existing agent takes activities, with all defaults resolved. */
export interface ActivityPathPlan {
  readonly protocolPath: string;
  readonly activityApiVersion: string;
}

/** Resolves the defaults of the Activity Protocol. */
export function planActivityPath({ protocolPath, apiVersion }: FoundryAgentAttributes): ActivityPathPlan {
  return {
    protocolPath: protocolPath ?? ACTIVITY_PATH,
    activityApiVersion: apiVersion ?? ACTIVITY_API_VERSION,
  };
}

import type { IGatewayApi } from '../gateway/routes/gateway-api';
import { bodyLimit, ruleSetsOf } from '../waf/edge-waf-plan';
import type { EdgeWafOptions } from '../waf/edge-waf-options';
import { WafExclusion } from '../waf/waf-exclusion';
import type { EdgeResponses } from '../gateway/responses/edge-responses';

/** Key of the parts of an edge for Responses requests. */
export const RESPONSES_KEY = 'responses';

/** Kilobytes that a gateway reads of a Responses request by default. */
const READ_BY_GATEWAY = 1024;

/** Responses requests through an edge, with all defaults resolved. */
export interface EdgeResponsesPlan extends EdgeResponses {
  /** First segments of the path on the gateway. */
  readonly apiPath: string;
  readonly maxBodyKilobytes: number;
}

/** Resolves the defaults. Creates the gateway's API for Responses requests. */
export function planEdgeResponses(
  given: EdgeResponses | undefined,
  gateway: IGatewayApi,
  waf: EdgeWafOptions,
): EdgeResponsesPlan | undefined {
  if (given === undefined) return undefined;
  return {
    ...given,
    apiPath: gateway._responsesApi?.().apiPath ?? gateway.apiPath,
    maxBodyKilobytes: given.maxBodyKilobytes ?? Math.min(bodyLimit(waf).most, READ_BY_GATEWAY),
  };
}

/** The WAF of Responses requests: that of the edge, with the texts of these requests excluded instead of those of activities. */
export function responsesWaf(
  waf: EdgeWafOptions,
  { maxBodyKilobytes }: Pick<EdgeResponsesPlan, 'maxBodyKilobytes'>,
): EdgeWafOptions {
  const { judgeActivities = false, exclusions = [] } = waf;
  const texts = judgeActivities ? [] : WafExclusion.responses(ruleSetsOf(waf)[0]);
  return { ...waf, judgeActivities: true, exclusions: [...texts, ...exclusions], maxBodyKilobytes };
}

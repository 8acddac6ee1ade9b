import type { Problems } from '../../core/validation/problems';
import { isEmptyList } from '../../core/terraform/tokens';
import { CALLER_CODES } from '../callers/codes';
import { checkCallerRanges } from '../callers/caller-range-validation';
import type { EdgePlan } from './application-gateway-edge-plan';
import { EDGE_CODES } from './codes';
import { checkPathsBelow, checkSourceIsSeen } from './edge-caller-validation';
import { PATH } from './edge-rules';
import { RESPONSES_KEY } from './edge-responses-plan';

/** Validates how applications reach Responses endpoints through an edge. */
export function checkEdgeResponses(problems: Problems, plan: EdgePlan): void {
  const { responses, sourceRewritten, otherGateways } = plan;
  if (responses === undefined) return;
  const { callerRanges, allowedPaths } = responses;
  checkCallerRanges(problems, 'responses.callerRanges', callerRanges, plan.allowWideCallerRanges);
  problems.when(callerRanges === undefined && !sourceRewritten, CALLER_CODES.NoCallers, () => ({
    message: 'responses.callerRanges is not set, so no application would be allowed',
    remedy: 'list the ranges from which the applications call',
  }));
  checkSourceIsSeen(problems, 'responses.callerRanges', callerRanges, sourceRewritten);
  problems.when(isEmptyList(allowedPaths), EDGE_CODES.NoPaths, () => ({
    message: 'responses.allowedPaths is empty, so no path would be allowed',
    remedy: "list paths, or omit it to allow all paths below the gateway's path for Responses requests",
  }));
  problems.checkKnown('responses.allowedPaths', allowedPaths);
  problems.checkEach('responses.allowedPaths', allowedPaths, PATH);
  checkPathsBelow(problems, responses.apiPath, 'the path of the gateway for Responses requests', allowedPaths);
  problems.when(
    otherGateways.some(({ key }) => key === RESPONSES_KEY),
    EDGE_CODES.DuplicateGatewayKey,
    () => ({
      message: `key '${RESPONSES_KEY}' of otherGateways is that of the parts for Responses requests`,
      remedy: 'use another key',
    }),
  );
}

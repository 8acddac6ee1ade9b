import { asToken } from '../../../core/terraform/tokens';
import { ApiManagementPolicy } from '../../../policy/document/api-management-policy';
import { PolicyElement } from '../../../policy/document/policy-element';
import { statementsWithin } from '../../../policy/document/policy-places';
import { ResponsesAuthentication } from '../../../policy/responses/responses-authentication';
import { ForwardRequest } from '../../../policy/statements/forward-request';
import { SetBackendService } from '../../../policy/statements/set-backend-service';
import { forAcceptedCallers, noteAcceptedCaller } from '../routes/accepted-callers';
import type { ResponsesApi } from '../routes/responses-api';
import { tierFamilyOf } from '../routes/route-policy';
import type { ResponsesRoutePlan } from './responses-route-plan';

/**
 * The policy of a route's operation: the checks, where the request goes and as whom, then the caller's own statements. The
 * policy of the API comes first, unless it has custom statements, which must run only for accepted callers. Answers are
 * passed on as they arrive, since callers may stream them.
 */
export function responsesPolicy(plan: ResponsesRoutePlan, api: ResponsesApi): ApiManagementPolicy {
  const { target, backend, gateway, authentication } = plan;
  const { statements, credentials, errorStatements } = new ResponsesAuthentication(
    authentication,
    target.responsesPath,
  );
  const to =
    backend === undefined
      ? new SetBackendService({ baseUrl: `https://${asToken(target.project.host)}` })
      : new SetBackendService({ backendId: backend.backendName });
  const { errorStatements: ownErrorStatements = [], backendStatements = [] } = plan;
  const base = api.baseAfterChecks ? [PolicyElement.base()] : [];
  const note = base.length + ownErrorStatements.length > 0 ? [noteAcceptedCaller()] : [];
  const isForwarded =
    api.forwards || statementsWithin(backendStatements).some(({ name }) => name === 'forward-request');
  const forward = new ForwardRequest({ timeoutSeconds: plan.timeoutSeconds, bufferResponse: false });
  return new ApiManagementPolicy({
    inbound: [...statements, ...note, ...base, to, ...credentials, ...(plan.statements ?? [])],
    backend: isForwarded ? backendStatements : [forward, ...backendStatements],
    outbound: plan.outboundStatements,
    onError: [...errorStatements, ...base, ...forAcceptedCallers(ownErrorStatements)],
    tierFamily: tierFamilyOf(gateway),
  });
}

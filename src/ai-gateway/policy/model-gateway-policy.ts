import { ApiManagementPolicy } from '../../policy/document/api-management-policy';
import { endedBy, INBOUND_EXPRESSION_FAILED } from '../../policy/document/expression-text';
import { PolicyElement } from '../../policy/document/policy-element';
import { Choose } from '../../policy/statements/choose';
import { LlmContentSafety } from '../../policy/statements/llm/llm-content-safety';
import { LlmSemanticCacheLookup } from '../../policy/statements/llm/llm-semantic-cache-lookup';
import { LlmSemanticCacheStore } from '../../policy/statements/llm/llm-semantic-cache-store';
import { refuse } from './answers';
import { callerChecks } from './caller-checks';
import { withDiscovery } from './discovery-statements';
import { modelChecks } from './model-checks';
import type { PolicySpec } from './policy-spec';
import { forwarding, routing, withoutPoolName } from './routing';
import { tokenLimits, tokenMetrics } from './token-counts';
import { textOf } from './variables';

/**
 * The policy of a model gateway's API. Its order is fixed: who calls, which model, its content, what is left to the caller,
 * what is cached, what is counted, and only then the gateway's own identity and the way to an account. It is one document for
 * all operations, so that none of them lacks a check.
 */
export function modelGatewayPolicy(spec: PolicySpec): ApiManagementPolicy {
  const { own } = spec;
  return new ApiManagementPolicy({
    inbound: [
      PolicyElement.base(),
      ...callerChecks(spec),
      ...withDiscovery(spec, [
        ...modelChecks(spec),
        ...contentSafety(spec),
        ...tokenLimits(spec),
        ...cacheLookup(spec),
        ...tokenMetrics(spec),
        ...(own.statements ?? []),
        ...routing(spec),
      ]),
    ],
    backend: forwarding(spec),
    outbound: [PolicyElement.base(), ...withoutPoolName(spec), ...cacheStore(spec), ...(own.outboundStatements ?? [])],
    onError: [PolicyElement.base(), refusedCaller(), ...(own.errorStatements ?? []), errors()],
    tierFamily: spec.tierFamily,
  });
}

function contentSafety({ contentSafety: safety }: PolicySpec): PolicyElement[] {
  if (safety === undefined) return [];
  const { backend, shieldPrompt = true, severityLevels, thresholds, blocklistIds } = safety;
  return [
    new LlmContentSafety({
      backendId: backend.backendName,
      shieldPrompt,
      severityLevels,
      thresholds,
      blocklistIds,
      dependables: backend.dependables,
    }),
  ];
}

function cacheLookup({ semanticCache: cache }: PolicySpec): PolicyElement[] {
  if (cache === undefined) return [];
  return [
    new LlmSemanticCacheLookup({
      scoreThreshold: cache.scoreThreshold,
      embeddingsBackendId: cache.backend.backendName,
      varyBy: [`@(${textOf('caller')})`, `@(${textOf('model')})`],
      dependables: cache.backend.dependables,
    }),
  ];
}

function cacheStore({ semanticCache: cache }: PolicySpec): PolicyElement[] {
  return cache === undefined ? [] : [new LlmSemanticCacheStore({ durationSeconds: cache.durationSeconds ?? 300 })];
}

/** Statements of your own do not run for callers that are refused. */
function refusedCaller(): PolicyElement {
  const condition = endedBy('validate-azure-ad-token');
  return new Choose({ branches: [{ condition, statements: [refuse('unauthorized')] }] });
}

/** No account answers, or the service gets no token for them. */
const UNAVAILABLE =
  '@(context.LastError.Section == "backend" || context.LastError.Source == "authentication-managed-identity")';

/** Limits and content keep the answers of their policies. */
function errors(): PolicyElement {
  return new Choose({
    branches: [
      { condition: INBOUND_EXPRESSION_FAILED, statements: [refuse('badRequest')] },
      { condition: UNAVAILABLE, statements: [refuse('unavailable')] },
    ],
  });
}

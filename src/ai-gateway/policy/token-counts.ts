import { stringLiteral } from '../../policy/document/csharp';
import type { PolicyElement } from '../../policy/document/policy-element';
import { Choose } from '../../policy/statements/choose';
import { LlmEmitTokenMetric } from '../../policy/statements/llm/llm-emit-token-metric';
import { LlmTokenLimit } from '../../policy/statements/llm/llm-token-limit';
import { type AllowedCaller, hasLimit } from '../callers/caller-validation';
import type { TokenLimits } from '../callers/token-limits';
import { isCaller } from './model-checks';
import type { PolicySpec } from './policy-spec';
import { textOf } from './variables';

/** Headers of answers that tell what is left. */
const LIMIT_HEADERS = {
  remainingTokensHeaderName: 'x-gateway-remaining-tokens',
  remainingQuotaTokensHeaderName: 'x-gateway-remaining-quota-tokens',
  tokensConsumedHeaderName: 'x-gateway-consumed-tokens',
} as const;

/** One branch with literal numbers for each caller that has limits. */
export function tokenLimits(spec: PolicySpec): PolicyElement[] {
  const branches = spec.callers.flatMap((allowed) => {
    const statements = limitsOf(allowed, spec);
    return statements.length === 0 ? [] : [{ condition: isCaller(allowed.caller.label), statements }];
  });
  return branches.length === 0 ? [] : [new Choose({ branches })];
}

function limitsOf({ caller, options }: AllowedCaller, spec: PolicySpec): PolicyElement[] {
  const key = `${spec.apiName}:${caller.label}`;
  const own = hasLimit(options);
  const { eachAgent } = options;
  return [
    ...(own ? [limit(options, key, spec, true)] : []),
    ...(eachAgent === undefined
      ? []
      : [limit(eachAgent, `@(${stringLiteral(`${key}:`)} + ${textOf('agent')})`, spec, !own)]),
  ];
}

function limit(limits: TokenLimits, counterKey: string, spec: PolicySpec, tells: boolean): PolicyElement {
  const { tokensPerMinute, quota, quotaPeriod } = limits;
  return new LlmTokenLimit({
    counterKey,
    estimatePromptTokens: spec.estimatesPrompts,
    tokensPerMinute,
    tokenQuota: quota,
    tokenQuotaPeriod: quotaPeriod,
    ...(tells
      ? {
          remainingTokensHeaderName:
            tokensPerMinute === undefined ? undefined : LIMIT_HEADERS.remainingTokensHeaderName,
          remainingQuotaTokensHeaderName:
            quota === undefined ? undefined : LIMIT_HEADERS.remainingQuotaTokensHeaderName,
          tokensConsumedHeaderName: LIMIT_HEADERS.tokensConsumedHeaderName,
        }
      : {}),
  });
}

/** Tokens as a metric, by who used them for what. */
export function tokenMetrics({ metrics }: PolicySpec): PolicyElement[] {
  if (metrics === undefined) return [];
  const known = (['project', 'agent', 'model', 'caller'] as const).map((name) => ({
    name,
    value: `@(${textOf(name)})`,
  }));
  return [new LlmEmitTokenMetric({ namespace: metrics.namespace, dimensions: [...known, ...metrics.dimensions] })];
}

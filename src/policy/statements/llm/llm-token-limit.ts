import { INT32_MAX } from '../../../core/validation/int32';
import type { Problems } from '../../../core/validation/problems';
import { PolicyElement } from '../../document/policy-element';
import { headerName, variableName } from '../../document/policy-rules';
import { checkAll, checked, checkGiven } from '../../document/policy-validation';
import type { PolicyStatementProps } from '../../document/policy-statement-props';
import { textAttributes } from '../../document/policy-text';
import { LLM_CODES } from './codes';

/** Fixed period that a quota of tokens is for. */
export enum TokenQuotaPeriod {
  /** An hour. */
  HOURLY = 'Hourly',
  /** A day. */
  DAILY = 'Daily',
  /** A week. */
  WEEKLY = 'Weekly',
  /** A month. */
  MONTHLY = 'Monthly',
  /** A year. */
  YEARLY = 'Yearly',
}

/** Properties of `LlmTokenLimit`, in the order of the policy's schema. */
export interface LlmTokenLimitProps extends PolicyStatementProps {
  /**
   * Tokens of prompts and answers in a minute, for each key. At least 1.
   * @default - no limit; give this, `tokenQuota` or both
   */
  readonly tokensPerMinute?: number;
  /**
   * Tokens in a period, for each key. At least 1, together with `tokenQuotaPeriod`.
   * @default - no quota
   */
  readonly tokenQuota?: number;
  /**
   * The period of `tokenQuota`.
   * @default - none
   */
  readonly tokenQuotaPeriod?: TokenQuotaPeriod;
  /** Key of the counter, usually an expression such as the caller's id. Behind an edge `context.Request.IpAddress` is the edge's. */
  readonly counterKey: string;
  /** Whether tokens of a prompt are estimated before the model is called. Costs time, and refuses earlier. */
  readonly estimatePromptTokens: boolean;
  /**
   * Header of the answer that tells how many seconds to wait.
   * @default 'Retry-After'
   */
  readonly retryAfterHeaderName?: string;
  /**
   * Variable for the same.
   * @default - none
   */
  readonly retryAfterVariableName?: string;
  /**
   * Header of the answer that tells how many tokens are left of `tokensPerMinute`.
   * @default - none
   */
  readonly remainingTokensHeaderName?: string;
  /**
   * Variable for the same.
   * @default - none
   */
  readonly remainingTokensVariableName?: string;
  /**
   * Header of the answer that tells how many tokens are left of `tokenQuota`.
   * @default - none
   */
  readonly remainingQuotaTokensHeaderName?: string;
  /**
   * Variable for the same.
   * @default - none
   */
  readonly remainingQuotaTokensVariableName?: string;
  /**
   * Header of the answer that tells how many tokens were used.
   * @default - none
   */
  readonly tokensConsumedHeaderName?: string;
  /**
   * Variable for the same.
   * @default - none
   */
  readonly tokensConsumedVariableName?: string;
}

/**
 * Policy `llm-token-limit`: answers 429 to more tokens than a key has in a minute, and 403 to more than it has in a
 * period. Not in the Consumption tier.
 *
 * Throws `TokenLimitMissing` and `TokenQuotaIncomplete`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/llm-token-limit-policy
 */
export class LlmTokenLimit extends PolicyElement {
  public constructor(props: LlmTokenLimitProps) {
    checked('llm-token-limit', (problems) => {
      check(problems, props);
    });
    super('llm-token-limit', {
      attributes: textAttributes({
        id: props.id,
        'tokens-per-minute': props.tokensPerMinute,
        'token-quota': props.tokenQuota,
        'token-quota-period': props.tokenQuotaPeriod,
        'counter-key': props.counterKey,
        'estimate-prompt-tokens': props.estimatePromptTokens,
        'retry-after-header-name': props.retryAfterHeaderName,
        'retry-after-variable-name': props.retryAfterVariableName,
        'remaining-tokens-header-name': props.remainingTokensHeaderName,
        'remaining-tokens-variable-name': props.remainingTokensVariableName,
        'remaining-quota-tokens-header-name': props.remainingQuotaTokensHeaderName,
        'remaining-quota-tokens-variable-name': props.remainingQuotaTokensVariableName,
        'tokens-consumed-header-name': props.tokensConsumedHeaderName,
        'tokens-consumed-variable-name': props.tokensConsumedVariableName,
      }),
      dependables: props.dependables,
    });
  }
}

function check(problems: Problems, props: LlmTokenLimitProps): void {
  const { tokensPerMinute, tokenQuota, tokenQuotaPeriod } = props;
  problems.when(tokensPerMinute === undefined && tokenQuota === undefined, LLM_CODES.TokenLimitMissing, () => ({
    message: 'neither tokensPerMinute nor tokenQuota is given',
    remedy: 'give one of them, or both',
  }));
  problems.when(
    (tokenQuota === undefined) !== (tokenQuotaPeriod === undefined),
    LLM_CODES.TokenQuotaIncomplete,
    () => ({
      message:
        tokenQuota === undefined
          ? 'tokenQuotaPeriod is given without tokenQuota'
          : 'tokenQuota is given without its period',
      remedy: 'give both tokenQuota and tokenQuotaPeriod, or neither',
    }),
  );
  problems.checkRange(LLM_CODES.InvalidTokenLimit, 'tokensPerMinute', tokensPerMinute, 1, INT32_MAX);
  problems.checkRange(LLM_CODES.InvalidTokenLimit, 'tokenQuota', tokenQuota, 1, Number.MAX_SAFE_INTEGER);
  checkGiven(problems, 'counterKey', props.counterKey);
  checkAll(problems, headerName, {
    retryAfterHeaderName: props.retryAfterHeaderName,
    remainingTokensHeaderName: props.remainingTokensHeaderName,
    remainingQuotaTokensHeaderName: props.remainingQuotaTokensHeaderName,
    tokensConsumedHeaderName: props.tokensConsumedHeaderName,
  });
  checkAll(problems, variableName, {
    retryAfterVariableName: props.retryAfterVariableName,
    remainingTokensVariableName: props.remainingTokensVariableName,
    remainingQuotaTokensVariableName: props.remainingQuotaTokensVariableName,
    tokensConsumedVariableName: props.tokensConsumedVariableName,
  });
}

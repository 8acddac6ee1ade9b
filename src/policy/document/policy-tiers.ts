import { PolicyTierFamily } from './policy-tier-family';

/** Parts of a policy document. */
export type PolicySection = 'inbound' | 'backend' | 'outbound' | 'on-error';

/** Where the service supports a statement. */
export interface PolicyFacts {
  /** Sections that support it. */
  readonly sections: readonly PolicySection[];
  /** Tiers that lack it, with what to do instead. */
  readonly missing?: Readonly<Partial<Record<PolicyTierFamily, string>>>;
  /** Whether tiers that lack it have it with the external cache, named in the statement. */
  readonly withExternalCache?: boolean;
}

const { V2, CONSUMPTION } = PolicyTierFamily;
const ANYWHERE: PolicyFacts = { sections: ['inbound', 'backend', 'outbound', 'on-error'] };
const INBOUND: PolicyFacts = { sections: ['inbound'] };
const OTHER_TIER = 'take another tier';
const CACHED: PolicyFacts = {
  ...ANYWHERE,
  missing: {
    [CONSUMPTION]: 'give the service an external cache and the statement CachingType.EXTERNAL, or take another tier',
  },
  withExternalCache: true,
};

/**
 * Sources, read 2026-11-21: learn.microsoft.com/azure/api-management/api-management-policies, the sections 'Usage' of the
 * pages of the policies, and /api-management-gateways-overview. Of `quota-by-key` the page of the policy names the classic
 * tiers alone, while newer copies of the overview list v2, too: the narrower one counts.
 */
export const POLICY_FACTS: Readonly<Record<string, PolicyFacts>> = {
  'authentication-managed-identity': INBOUND,
  'cache-lookup-value': CACHED,
  'cache-store-value': CACHED,
  'check-header': INBOUND,
  choose: ANYWHERE,
  'forward-request': { sections: ['backend'] },
  'include-fragment': ANYWHERE,
  'ip-filter': INBOUND,
  'llm-content-safety': { ...INBOUND, missing: { [CONSUMPTION]: OTHER_TIER } },
  'llm-emit-token-metric': INBOUND,
  'llm-semantic-cache-lookup': INBOUND,
  'llm-semantic-cache-store': { sections: ['outbound'] },
  'llm-token-limit': { ...INBOUND, missing: { [CONSUMPTION]: OTHER_TIER } },
  'quota-by-key': {
    ...INBOUND,
    missing: { [V2]: 'limit by RateLimitByKey, or take a classic tier', [CONSUMPTION]: 'take a classic tier' },
  },
  'rate-limit-by-key': { ...INBOUND, missing: { [CONSUMPTION]: 'limit calls at the edge, or take another tier' } },
  retry: ANYWHERE,
  'return-response': ANYWHERE,
  'rewrite-uri': INBOUND,
  'send-request': ANYWHERE,
  'set-backend-service': { sections: ['inbound', 'backend'] },
  'set-body': { sections: ['inbound', 'backend', 'outbound'] },
  'set-header': ANYWHERE,
  'set-query-parameter': { sections: ['inbound', 'backend'] },
  'set-variable': ANYWHERE,
  trace: ANYWHERE,
  'validate-azure-ad-token': INBOUND,
  'validate-content': { sections: ['inbound', 'outbound', 'on-error'] },
  'validate-jwt': INBOUND,
};

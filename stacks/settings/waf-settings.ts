import { z } from 'zod';
import { waf } from '../../src';
import { RULE_ID, WAF_LIMITS } from '../../src/internal';
import { by, filled, text, whole } from './values/settings-values';

const exclusion = z.strictObject({
  variable: z.enum(waf.WafExclusionVariable),
  operator: z.enum(waf.WafSelectorOperator).optional().describe('left out: Equals'),
  selector: text.describe('name of the header, cookie, parameter or member; for EqualsAny: *'),
  ruleGroups: filled(z.enum(waf.WafRuleGroup)).optional().describe('left out: every managed rule'),
  ruleIds: filled(by(RULE_ID)).optional().describe('rules of the one group that is named'),
});

const ruleOverride = z.strictObject({
  group: z.enum(waf.WafRuleGroup),
  ruleId: by(RULE_ID),
  action: z.enum(waf.WafOverrideAction).optional().describe('left out: as the rule set has it'),
  enabled: z.boolean().optional(),
});

/** What the WAF of Application Gateway does, in the words that Azure has for it. */
export const wafSettings = {
  wafMode: z
    .enum(['prevention', 'trial', 'open-detection'])
    .optional()
    .describe('left out: prevention; trial: managed rules only log; open-detection: nothing is refused at all'),
  ruleSet: z.enum(['drs-2.1', 'owasp-3.2']).optional().describe('left out: drs-2.1'),
  judgeTexts: z
    .literal(true)
    .optional()
    .describe('has managed rules judge texts and addresses of messages, too: they then refuse many of them'),
  exclusions: filled(exclusion).optional().describe('what managed rules skip in addition to texts of messages'),
  ruleOverrides: filled(ruleOverride).optional().describe('managed rules that do something else'),
  maxBodyKilobytes: whole({ min: WAF_LIMITS.leastBodyKilobytes, max: WAF_LIMITS.bodyKilobytes })
    .optional()
    .describe('longest body, all of it inspected; left out: 256'),
};

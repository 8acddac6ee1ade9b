// Words that readers of Azure's and Terraform's documentation do not know, and what to write instead. A blank in a pattern also
// matches the end of a line of a comment. `example` is a text that the pattern refuses, `except` a phrase that is plain English.

/** @type {readonly { pattern: string, instead: string, example: string, except?: string }[]} */
export const WORDS = [
  {
    pattern: '(?:is|are) no \\w+',
    instead: "'must be a valid X', 'is not an X' or 'has no X'",
    example: 'x is no host name',
    except:
      '(?:there (?:is|are)|(?:is|are) there) no \\w+|(?:is|are) no (?:longer|more|less|later|earlier|fewer|bigger|larger|other|different|need|doubt|one|such)',
  },
  {
    pattern: 'le(?:t|ts|tting) (?:[\\w-]+ ){0,2}(?:in|through|out)',
    instead: "'allow'",
    example: 'it lets callers in',
  },
  { pattern: 'vouch\\w*', instead: "'verify' or 'authenticate'", example: 'programs that nobody vouches for' },
  { pattern: 'pass(?:es|ed|ing)? over', instead: "'skip' or 'ignore'", example: 'the rule passes over tokens' },
  {
    pattern: '(?:held|holds?|holding) (?:\\w+ )?against',
    instead: "'checked against' or 'compared with'",
    example: 'zones are held against the list',
  },
  { pattern: 'differences? of clocks', instead: "'clock skew'", example: 'Difference of clocks in seconds' },
  {
    pattern: 'handed to',
    instead: "'delegated to', 'passed to' or 'published to'",
    example: 'a subnet handed to the service',
  },
  {
    pattern: "(?:\\w+'s|its own|their own) matter",
    instead: "'managed by X' or 'managed outside this stack'",
    example: "what a text may do is the agent's matter",
  },
  { pattern: "one's own", instead: "'your own' or 'custom'", example: "statements of one's own" },
  { pattern: 'born', instead: "'created'", example: 'an identity born with the first version' },
  {
    pattern: 'go(?:es|ing)? (?:round|around)',
    instead: "'bypass'",
    example: 'callers that go round the edge',
  },
  { pattern: 'in whichever', instead: "'in any'", example: 'one name, in whichever case' },
  {
    pattern: '(?:has|have) no (?:place|room) for',
    instead: "'does not support'",
    example: 'the type has no place for tags',
  },
  {
    pattern: '(?:letters|digits|other|many|up to \\d+)(?:,| and| or)? signs',
    instead: "'characters'",
    example: 'give letters, digits and signs',
  },
  {
    pattern: '(?:stands?|stood) (?:in|here|there|before|behind|at|on|under|below|above|beside|between)',
    instead: "'is in', 'is defined in' or 'precedes'",
    example: 'the rule stands in the file',
    except: 'stands? in for',
  },
  {
    pattern: 'told',
    instead: "'is reported', 'is given' or 'is specified'; in a remedy, what to do",
    example: 'correct it as told',
  },
  { pattern: 'tell(?:s|ing)? of', instead: "'reports'", example: 'a check tells of it' },
  {
    pattern: '(?:is|are) none of',
    instead: "'must be a valid X', 'must be one of X, Y' or 'is not an X'",
    example: 'a name is none of a header',
  },
  { pattern: 'as (?:it|they) stands?', instead: "'unchanged'", example: 'a text is used as it stands' },
  {
    pattern: '(?:lists?|limits?|holds?|tells?) (?:nobody|nothing)',
    instead: "what is missing: 'has no X'",
    example: 'a filter lists nobody',
  },
  { pattern: 'wants? to know', instead: "'requires'", example: 'the proxy wants to know who asks' },
  { pattern: 'has no place in', instead: "'is not supported in'", example: 'an edge has no place in topology 1' },
  { pattern: 'anew', instead: "'again', or 'new'", example: 'the policy is made anew' },
  { pattern: 'would die', instead: "'would be dropped'", example: 'packets would die there' },
  {
    pattern: 'beside',
    instead: "'next to' or 'in addition to'",
    example: 'a role beside the one it has',
    except: 'beside Terraform',
  },
  { pattern: 'to be had', instead: "'available'", example: 'a size that is not to be had' },
  { pattern: '(?:leads?|led|leading) (?:\\w+ )?away', instead: "'routed'", example: 'a route leads away' },
  {
    pattern: 'as far as (?:it|they|this) (?:was|were|is|are) (?:told|given)',
    instead: "'if specified'",
    example: 'the size, as far as it was given',
  },
  {
    pattern: 'what looks like an attack',
    instead: "'potential attacks'",
    example: 'it blocks what looks like an attack',
  },
  { pattern: 'twins?', instead: "'duplicate' or 'counterpart'", example: 'a name that has a twin' },
  {
    pattern:
      '(?:Azure|the service|the gateway|Foundry|Bot Service|Application Gateway|API Management) takes (?:no|none|only|up to|at most|\\d+)',
    instead: "'accepts' or 'allows up to'",
    example: 'Azure takes 15 tags',
  },
  { pattern: 'made here', instead: "'created here' or 'managed by this stack'", example: 'agents made here' },
  {
    pattern: 'wants? (?:a|the|its|this|that) (?:role|roles|permission|value|right)',
    instead: "'requires'",
    example: 'the action wants a role',
  },
  {
    pattern: '(?:take|takes|took) to count',
    instead: "'to take effect'",
    example: 'seconds that a role takes to count',
  },
  { pattern: '(?:web firewall|firewall of the edge)', instead: "'WAF'", example: 'rules of the web firewall' },
];

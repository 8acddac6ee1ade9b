import { codes } from '../../core/validation/code';

/** Codes of the callers of a model gateway. docs/messages.md is generated from them. */
export const AI_GATEWAY_CALLER_CODES = codes({
  AgentLimitEvaded: {
    kind: 'warning',
    meaning: 'Agents of a project are limited and the project is not: an agent that takes other names has no limit.',
    remedy: 'Limit the project, too.',
  },
  AgentLimitWithoutProject: {
    meaning: '`eachAgent` is given for a caller that is not a project and has no agents.',
    remedy: 'Give limits for the caller itself.',
  },
  CallerKeyContradiction: {
    meaning: '`existingSubscriptionId` and `primaryKey` of a subscription key are both given.',
    remedy: 'Leave `primaryKey` out: the key of an existing subscription is not changed.',
  },
  CallerNeedsLabel: {
    meaning: 'The name of a caller is known only after apply.',
    remedy: 'Give a label that never changes for this caller.',
  },
  CallerWithoutModels: {
    meaning: '`models` of a caller is an empty list.',
    remedy: 'List models, or leave it out for all of them.',
  },
  DuplicateCaller: {
    meaning: 'A caller is allowed twice.',
    remedy: 'Allow it once, with all its limits.',
  },
  EmptyTokenLimits: {
    meaning: '`eachAgent` has no limit.',
    remedy: 'Set `tokensPerMinute` or `quota`, or leave it out.',
  },
  InvalidCallerId: {
    meaning: 'The id of a caller must be a GUID.',
    remedy: 'Give its client id or object id.',
  },
  InvalidCallerLabel: {
    meaning: 'The label of a caller is not valid.',
    remedy: "Give letters, digits, '-', '_', '.' and '/'.",
  },
  InvalidCallerLimit: {
    meaning: 'A limit of tokens of a caller is not a whole number from 1 up, or not known at synthesis.',
    remedy: 'Give a literal whole number from 1 up.',
  },
  InvalidKeySubscription: {
    meaning: 'The id of a subscription of API Management is not valid.',
    remedy: 'Give the last part of its resource id.',
  },
  KeyInText: {
    meaning: '`primaryKey` is a literal text, which would be in the synthesized files.',
    remedy: 'Give a sensitive `TerraformVariable`.',
  },
  QuotaIncomplete: {
    meaning: 'One of `quota` and `quotaPeriod` of a caller is set without the other.',
    remedy: 'Set both, or neither.',
  },
  UnknownCallerModel: {
    meaning: 'A caller is allowed a model that the gateway does not have.',
    remedy: 'Add it to the list of the gateway, or correct the name.',
  },
});

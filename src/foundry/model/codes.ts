import { codes } from '../../core/validation/code';

/** What can be wrong of model deployments and content filters. docs/messages.md is made of it. */
export const MODEL_CODES = codes({
  CapacityLeftOut: {
    kind: 'warning',
    meaning:
      'A model of OpenAI has one unit, since `capacity` is left out: 1,000 tokens per minute, less than one long prompt.',
    remedy: "Give `capacity`; what is left of the subscription's quota is shown by `az cognitiveservices usage list`.",
  },
  DuplicateContentFilterRule: {
    meaning: 'Two rules look for the same on the same side.',
    remedy: 'Keep one rule for each harm and side.',
  },
  FilterLevelMissing: {
    meaning: 'A rule for hate, sexual content, violence or self-harm has no level.',
    remedy: 'Give `level`, such as `ContentFilterLevel.MEDIUM`.',
  },
  FilterLevelNotTaken: {
    meaning: 'A rule has a level, and what it looks for has none.',
    remedy: 'Leave `level` out.',
  },
  FilterSideNotTaken: {
    meaning: 'A rule names a side that what it looks for does not take.',
    remedy: 'Leave `side` out.',
  },
  InvalidContentFilterName: {
    meaning: "The name of a content filter breaks its rules, or is one of Microsoft's.",
    remedy: "Rename the filter, such as `strict`; names that begin with `Microsoft.` are Microsoft's.",
  },
  InvalidModelCapacity: {
    meaning: 'What a model deployment takes of its quota is not a whole number within its bounds.',
    remedy: 'Give one within the bounds of the message.',
  },
  InvalidModelCustomer: {
    meaning: 'A model of Anthropic is deployed without the details of the customer that Anthropic requires.',
    remedy: 'Take `FoundryModel.anthropic`, and give name, country and industry.',
  },
  InvalidModelDeploymentName: {
    meaning: "The name of a model deployment, or the model's name that would become it, breaks its rules.",
    remedy: 'Give `deploymentName`: letters, digits, `-`, `_` and `.`, 2 to 64 of them.',
  },
  InvalidModelName: {
    meaning: 'Name or format of a model is empty or too long.',
    remedy: 'Give it as the catalogue shows it.',
  },
  InvalidModelVersion: {
    meaning: 'The version of a model is none, or a word for whichever is newest.',
    remedy: 'Give the one that the catalogue shows.',
  },
  NoContentFilterRule: {
    meaning: 'A content filter has no rule.',
    remedy: 'List what it looks for, or leave the filter out.',
  },
  SpilloverNotTaken: {
    meaning: '`spillover` is given for a sku without reserved units.',
    remedy: 'Leave it out, or take a provisioned sku.',
  },
  UnfilteredTokens: {
    kind: 'warning',
    meaning: 'A content filter works while answers are streamed.',
    remedy: 'Take `ContentFilterMode.BLOCKING` unless that is meant.',
  },
});

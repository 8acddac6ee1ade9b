/** What a content filter looks for. */
export enum ContentFilterName {
  /** Hate and unfairness, by levels. */
  HATE = 'Hate',
  /** Sexual content, by levels. */
  SEXUAL = 'Sexual',
  /** Violence, by levels. */
  VIOLENCE = 'Violence',
  /** Self-harm, by levels. */
  SELF_HARM = 'Selfharm',
  /** Prompts that try to talk the model out of its instructions. */
  JAILBREAK = 'Jailbreak',
  /** Instructions hidden in documents that a prompt carries. */
  INDIRECT_ATTACK = 'Indirect Attack',
  /** Known texts that are protected, in answers. */
  PROTECTED_MATERIAL_TEXT = 'Protected Material Text',
  /** Code of public repositories, in answers. */
  PROTECTED_MATERIAL_CODE = 'Protected Material Code',
  /** Profanity. */
  PROFANITY = 'Profanity',
}

/** What a filter checks. */
export enum ContentFilterSide {
  /** What goes to the model. */
  PROMPT = 'Prompt',
  /** What comes from the model. */
  COMPLETION = 'Completion',
}

/** From which severity on something is found. */
export enum ContentFilterLevel {
  /** The strictest: what is of low severity, too. */
  LOW = 'Low',
  /** What Microsoft's own filters have. */
  MEDIUM = 'Medium',
  /** High severity alone. */
  HIGH = 'High',
}

import { ContentFilterName, ContentFilterSide } from './content-filter-kinds';

/** What a filter takes. */
interface FilterKind {
  readonly hasLevels: boolean;
  readonly sides: readonly ContentFilterSide[];
}

const BOTH = [ContentFilterSide.PROMPT, ContentFilterSide.COMPLETION];
const HARM: FilterKind = { hasLevels: true, sides: BOTH };

/**
 * Names, levels and sides, as policies write them: with blanks, which the list of filters of a region does not have.
 *
 * @see https://github.com/Azure/azure-rest-api-specs/tree/main/specification/cognitiveservices/CognitiveServices.Management (2026-09-15-preview, examples of raiPolicies; read 2026-11-28)
 */
export const FILTER_KINDS: Readonly<Record<ContentFilterName, FilterKind>> = {
  [ContentFilterName.HATE]: HARM,
  [ContentFilterName.SEXUAL]: HARM,
  [ContentFilterName.VIOLENCE]: HARM,
  [ContentFilterName.SELF_HARM]: HARM,
  [ContentFilterName.JAILBREAK]: { hasLevels: false, sides: [ContentFilterSide.PROMPT] },
  [ContentFilterName.INDIRECT_ATTACK]: { hasLevels: false, sides: [ContentFilterSide.PROMPT] },
  [ContentFilterName.PROTECTED_MATERIAL_TEXT]: { hasLevels: false, sides: [ContentFilterSide.COMPLETION] },
  [ContentFilterName.PROTECTED_MATERIAL_CODE]: { hasLevels: false, sides: [ContentFilterSide.COMPLETION] },
  [ContentFilterName.PROFANITY]: { hasLevels: false, sides: BOTH },
};

/** Microsoft's own filter, which the service takes for a deployment that names none. */
export const DEFAULT_FILTER = 'Microsoft.DefaultV2';

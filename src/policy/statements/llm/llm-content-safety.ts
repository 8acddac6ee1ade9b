import { PolicyElement } from '../../document/policy-element';
import type { PolicyStatementProps } from '../../document/policy-statement-props';
import { textAttributes } from '../../document/policy-text';
import { checkGiven, checked } from '../../document/policy-validation';
import { texts, wrapped } from '../token-validation';
import { LLM_CODES } from './codes';
import { SEVERITY } from './severity';

/** What Content Safety looks for. */
export enum ContentSafetyCategory {
  /** Hate and unfairness. */
  HATE = 'Hate',
  /** Self-harm. */
  SELF_HARM = 'SelfHarm',
  /** Sexual content. */
  SEXUAL = 'Sexual',
  /** Violence. */
  VIOLENCE = 'Violence',
}

/** From which severity on a category is refused. */
export interface ContentSafetyThreshold {
  /** The category. */
  readonly category: ContentSafetyCategory;
  /** Severity from which a prompt is refused, 0 to 7; with four levels 0, 2, 4 or 6. */
  readonly threshold: number;
}

/** Levels of severities. */
export enum SeverityLevels {
  /** 0, 2, 4 and 6. */
  FOUR = 'FourSeverityLevels',
  /** 0 to 7. */
  EIGHT = 'EightSeverityLevels',
}

/** Properties of `LlmContentSafety`. */
export interface LlmContentSafetyProps extends PolicyStatementProps {
  /** Name of a backend that leads to Azure AI Content Safety, with the identity of the service as its credentials. */
  readonly backendId: string;
  /**
   * Whether prompts are checked for attacks on the model.
   * @default false
   */
  readonly shieldPrompt?: boolean;
  /**
   * Levels of the thresholds.
   * @default SeverityLevels.FOUR
   */
  readonly severityLevels?: SeverityLevels;
  /**
   * Categories that are checked, each once.
   * @default - none
   */
  readonly thresholds?: ContentSafetyThreshold[];
  /**
   * Names of block lists of the Content Safety resource.
   * @default - none
   */
  readonly blocklistIds?: string[];
}

/**
 * Policy `llm-content-safety`: answers 403 to prompts that Azure AI Content Safety objects to. Not in the Consumption tier.
 *
 * Without credentials on the backend every prompt is refused. The policy has no `id`.
 *
 * Throws `EmptyPolicyText`, `NothingToCheck`, `DuplicateCategory` and `InvalidSeverity`.
 *
 * @see https://learn.microsoft.com/azure/api-management/llm-content-safety-policy
 */
export class LlmContentSafety extends PolicyElement {
  public constructor(props: LlmContentSafetyProps) {
    const { shieldPrompt = false, severityLevels = SeverityLevels.FOUR, thresholds = [], blocklistIds = [] } = props;
    checked('llm-content-safety', (problems) => {
      checkGiven(problems, 'backendId', props.backendId);
      problems.checkKnown('blocklistIds', blocklistIds);
      problems.when(!shieldPrompt && thresholds.length + blocklistIds.length === 0, LLM_CODES.NothingToCheck, () => ({
        message: 'neither shieldPrompt, thresholds nor blocklistIds are given',
        remedy: 'give at least one of them',
      }));
      thresholds.forEach(({ category, threshold }, index) => {
        problems.when(
          thresholds.findIndex((other) => other.category === category) !== index,
          LLM_CODES.DuplicateCategory,
          () => ({ message: `category ${category} is given twice`, remedy: 'give it once' }),
        );
        problems.checkWithin(`threshold of ${category}`, threshold, SEVERITY);
        problems.when(severityLevels === SeverityLevels.FOUR && threshold % 2 === 1, LLM_CODES.InvalidSeverity, () => ({
          message: `threshold of ${category} is ${threshold}, and four levels have 0, 2, 4 and 6`,
          remedy: 'give one of them, or SeverityLevels.EIGHT',
        }));
      });
    });
    super('llm-content-safety', {
      attributes: textAttributes({ 'backend-id': props.backendId, 'shield-prompt': shieldPrompt }),
      children: [
        ...(thresholds.length === 0
          ? []
          : [
              new PolicyElement('categories', {
                attributes: textAttributes({ 'output-type': severityLevels }),
                children: thresholds.map(
                  ({ category: name, threshold }) =>
                    new PolicyElement('category', { attributes: textAttributes({ name, threshold }) }),
                ),
              }),
            ]),
        ...wrapped('blocklists', texts('id', blocklistIds)),
      ],
      dependables: props.dependables,
    });
  }
}

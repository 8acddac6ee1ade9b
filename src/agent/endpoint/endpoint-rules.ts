import { VALIDATION_CODES } from '../../core/validation/codes';
import type { Range, Rule } from '../../core/validation/problems';
import { madeName, textUpTo } from '../../core/validation/rules';
import { isBlank } from '../../core/validation/unseen';
import { ENDPOINT_CODES } from './codes';

/** Source: TypeSpec of the Foundry data plane, agents/models.tsp, read 2026-11-20. */
export const NEW_AGENT_NAME = madeName(
  ENDPOINT_CODES.InvalidNewAgentName,
  /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
  'letters, digits and inner hyphens, 1 to 63 of them; the rule for new agents is stricter than for existing ones',
  'rename it',
);

/** Same source. */
export const DESCRIPTION = textUpTo(VALIDATION_CODES.InvalidDescription, 512);
export const METADATA = { pairs: 16, key: 64, value: 512 } as const;

const upTo = (what: string, max: number): Rule => ({
  code: ENDPOINT_CODES.InvalidMetadata,
  rule: `is a ${what} that is empty or longer than ${max} characters`,
  remedy: 'shorten it',
  holds: (value) => value !== '' && value.length <= max,
});
export const METADATA_KEY = upTo('key', METADATA.key);
export const METADATA_VALUE: Rule = { ...upTo('value', METADATA.value), holds: (v) => v.length <= METADATA.value };

export const MODEL: Rule = {
  code: ENDPOINT_CODES.InvalidModel,
  rule: 'must be the name of a model deployment',
  remedy: 'give the name of the deployment in the account, such as gpt-4o',
  holds: (value) => !isBlank(value) && value.length <= 256,
};

export const IMAGE: Rule = {
  code: ENDPOINT_CODES.InvalidImage,
  rule: 'must be an image with registry and tag or digest',
  remedy: 'give it as contoso.azurecr.io/helpdesk:3 or contoso.azurecr.io/helpdesk@sha256:{digest}',
  holds: (value) =>
    /^[a-z0-9][a-z0-9.-]*\.[a-z]+(\/[a-z0-9._-]+)+(:[\w][\w.-]{0,127}|@sha256:[0-9a-f]{64})$/.test(value),
};

/** Seconds that the right to pull an image needs to take effect. */
export const PULL_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 3600 };

export const WORKFLOW: Rule = {
  code: ENDPOINT_CODES.EmptyWorkflow,
  rule: 'is empty',
  remedy: 'give the workflow as YAML, as Foundry exports it',
  holds: (value) => !isBlank(value),
};

/** Bounds of numbers, both included. Source: OpenAI Responses, read 2026-11-21. */
export const SAMPLING = {
  temperature: { code: ENDPOINT_CODES.InvalidTemperature, min: 0, max: 2 },
  topP: { code: ENDPOINT_CODES.InvalidTopP, min: 0, max: 1 },
} as const;

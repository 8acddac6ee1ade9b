import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import type { Problems, Rule } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { isBlank } from '../../core/validation/unseen';
import type { HostedAgentOptions, PromptAgentOptions, WorkflowAgentOptions } from './agent-definition-options';
import { ENDPOINT_CODES } from './codes';
import { TARGET_CODES } from '../target/codes';

export const MODEL: Rule = {
  code: ENDPOINT_CODES.InvalidModel,
  rule: 'is no name of a model deployment',
  remedy: 'give the name of the deployment in the account, such as gpt-4o',
  holds: (value) => !isBlank(value) && value.length <= 256,
};

export const IMAGE: Rule = {
  code: ENDPOINT_CODES.InvalidImage,
  rule: 'is no image with registry and tag or digest',
  remedy: 'give it as contoso.azurecr.io/helpdesk:3 or contoso.azurecr.io/helpdesk@sha256:{digest}',
  holds: (value) =>
    /^[a-z0-9][a-z0-9.-]*\.[a-z]+(\/[a-z0-9._-]+)+(:[\w][\w.-]{0,127}|@sha256:[0-9a-f]{64})$/.test(value),
};

const WORKFLOW: Rule = {
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

/** Adds what is wrong with a prompt. */
export function checkPrompt(problems: Problems, options: PromptAgentOptions): void {
  problems.check('definition.model', options.model, MODEL);
  for (const [what, { code, min, max }] of Object.entries(SAMPLING)) {
    const value = options[what as keyof typeof SAMPLING];
    if (value === undefined || !isLiteral(value)) continue;
    const fits = value >= min && value <= max;
    problems.when(!fits, code, () => ({
      message: `definition.${what} is ${value}`,
      remedy: `give a number from ${min} to ${max}`,
    }));
  }
  checkRaiPolicy(problems, options.raiPolicyId);
}

/** Adds what is wrong with a workflow. */
export function checkWorkflow(problems: Problems, options: WorkflowAgentOptions): void {
  problems.check('definition.workflow', options.workflow, WORKFLOW);
  checkRaiPolicy(problems, options.raiPolicyId);
}

/** Adds what is wrong with a container. */
export function checkHosted(problems: Problems, options: HostedAgentOptions): void {
  problems.check('definition.image', options.image, IMAGE);
  problems.when(options.protocols?.length === 0, TARGET_CODES.NoProtocol, () => ({
    message: 'definition.protocols is empty',
    remedy: 'list at least one, or leave protocols out for Responses',
  }));
  checkRaiPolicy(problems, options.raiPolicyId);
}

function checkRaiPolicy(problems: Problems, raiPolicyId: string | undefined): void {
  checkArmId(problems, 'definition.raiPolicyId', raiPolicyId, SHAPES.raiPolicy);
}

import { isLiteral } from '../../core/terraform/tokens';
import type { Problems } from '../../core/validation/problems';
import { TARGET_CODES } from '../target/codes';
import type { HostedAgentOptions, PromptAgentOptions, WorkflowAgentOptions } from './agent-definition-options';
import { IMAGE, MODEL, SAMPLING, WORKFLOW } from './endpoint-rules';

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
}

/** Adds what is wrong with a workflow. */
export function checkWorkflow(problems: Problems, options: WorkflowAgentOptions): void {
  problems.check('definition.workflow', options.workflow, WORKFLOW);
}

/** Adds what is wrong with a container. */
export function checkHosted(problems: Problems, options: HostedAgentOptions): void {
  problems.check('definition.image', options.image, IMAGE);
  problems.when(options.protocols?.length === 0, TARGET_CODES.NoProtocol, () => ({
    message: 'definition.protocols is empty',
    remedy: 'list at least one, or leave protocols out for Responses',
  }));
}

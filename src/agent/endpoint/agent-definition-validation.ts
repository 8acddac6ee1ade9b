import { isLiteral } from '../../core/terraform/tokens';
import { checkOneOfTwo } from '../../core/validation/one-of-two';
import type { Problems } from '../../core/validation/problems';
import type { HostedAgentOptions, PromptAgentOptions, WorkflowAgentOptions } from './agent-definition-options';
import { ENDPOINT_CODES } from './codes';
import { checkPull } from './image-pull';
import { IMAGE, MODEL, SAMPLING, WORKFLOW } from './endpoint-rules';
import { checkAnyProtocol } from '../target/protocols-validation';

/** Adds what is wrong with a prompt. */
export function checkPrompt(problems: Problems, options: PromptAgentOptions): void {
  const { model, agentModel } = options;
  const remedy = 'give the name of the model, or the model itself';
  checkOneOfTwo(problems, ENDPOINT_CODES.InvalidModel, { model, agentModel }, remedy);
  problems.check('definition.model', model, MODEL);
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
  checkPull(problems, options);
  checkAnyProtocol(problems, 'definition.protocols', options.protocols);
}

import { checkTags } from '../../core/azure/tag-validation';
import { endProblem } from '../../core/validation/code';
import { VALIDATION_CODES } from '../../core/validation/codes';
import type { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { AGENT_NAME, APPLICATION_NAME } from '../target/agent-rules';
import type { AgentApplicationBase } from './agent-application-base';
import type { AgentApplicationProps } from './agent-application-props';
import { APPLICATION_CODES } from './codes';

/** Adds everything that is wrong with an application's properties. */
export function checkApplication(problems: Problems, props: AgentApplicationProps): void {
  checkTags(problems, props.tags);
  problems.check('applicationName', props.applicationName, APPLICATION_NAME);
  problems.check('displayName', props.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
  problems.checkKnown('agents', props.agents);
  problems.checkKnown('retainedAgents', props.retainedAgents);
  problems.checkEach('agents', props.agents, AGENT_NAME);
  problems.checkEach('retainedAgents', props.retainedAgents, AGENT_NAME);
}

/** What is wrong once everything is created: an application without agents, or without routing. */
export function endProblemsOf(
  application: AgentApplicationBase,
  { agents, isRouted }: { readonly agents: readonly string[]; readonly isRouted: boolean },
): string[] {
  const problems: string[] = [];
  if (agents.length === 0) {
    problems.push(
      endProblem(
        APPLICATION_CODES.NoAgents,
        `application '${application.applicationName}' in ${application.node.path} lists no agent; add a deployment or agents`,
      ),
    );
  }
  if (application.deployments.length > 0 && !isRouted) {
    problems.push(
      endProblem(
        APPLICATION_CODES.NoRoute,
        `application '${application.applicationName}' in ${application.node.path} has deployments, but none gets the ` +
          'traffic; add an ApplicationRouting, or use DeployedApplication',
      ),
    );
  }
  return problems;
}

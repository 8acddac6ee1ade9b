import { checkTags } from '../../core/azure/tag-validation';
import { isLiteral } from '../../core/terraform/tokens';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { checkDistinct } from '../../core/validation/distinct';
import type { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { AGENT_NAME, AGENT_VERSION, AGENT_DEPLOYMENT_NAME, REPLICAS } from '../target/agent-rules';
import type { AgentDeploymentPlan } from './agent-deployment-plan';
import { type AgentDeploymentOptions, AgentDeploymentType } from './agent-deployment-props';
import { APPLICATION_CODES } from './codes';
import { checkAnyProtocol } from '../target/protocols-validation';

/** Adds everything that is wrong with a deployment. */
export function checkDeployment(problems: Problems, props: AgentDeploymentOptions, plan: AgentDeploymentPlan): void {
  const { protocols } = plan;
  checkTags(problems, props.tags);
  problems.check('deploymentName', plan.deploymentName, AGENT_DEPLOYMENT_NAME);
  problems.required({ agentName: props.agentName, agentVersion: props.agentVersion });
  problems.check('agentName', props.agentName, AGENT_NAME);
  problems.check('agentVersion', props.agentVersion, AGENT_VERSION);
  problems.check('displayName', props.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
  checkAnyProtocol(problems, 'protocols', protocols);
  checkDistinct(
    problems,
    APPLICATION_CODES.DuplicateProtocol,
    'protocols',
    protocols.map(({ name }) => name),
  );
  checkReplicas(problems, plan.deploymentType, props);
}

function checkReplicas(problems: Problems, type: AgentDeploymentType, props: AgentDeploymentOptions): void {
  const { minReplicas, maxReplicas } = props;
  if (type === AgentDeploymentType.MANAGED) {
    problems.when(minReplicas !== undefined || maxReplicas !== undefined, APPLICATION_CODES.ReplicasNotHosted, () => ({
      message: 'minReplicas and maxReplicas are given for a managed deployment',
      remedy: 'leave them out, or make it hosted',
    }));
    return;
  }
  problems.when(minReplicas === undefined || maxReplicas === undefined, APPLICATION_CODES.ReplicasMissing, () => ({
    message: 'a hosted deployment has no minReplicas or no maxReplicas',
    remedy: 'give both, such as 1 and 1',
  }));
  problems.checkWithin('minReplicas', minReplicas, REPLICAS);
  problems.checkWithin('maxReplicas', maxReplicas, REPLICAS);
  if (minReplicas === undefined || maxReplicas === undefined || !isLiteral(minReplicas) || !isLiteral(maxReplicas))
    return;
  problems.when(minReplicas > maxReplicas, APPLICATION_CODES.ReplicasInverted, () => ({
    message: `minReplicas ${minReplicas} is above maxReplicas ${maxReplicas}`,
    remedy: 'raise maxReplicas or lower minReplicas',
  }));
}

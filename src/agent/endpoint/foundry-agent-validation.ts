import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { endProblem } from '../../core/validation/code';
import type { Problems } from '../../core/validation/problems';
import { checkPartOfProject } from '../../foundry/existing/part-of';
import { AGENT_VERSION } from '../target/agent-rules';
import { AgentAuthorizationScheme } from './agent-authorization-scheme';
import { AgentEndpointProtocol } from './agent-endpoint-protocol';
import { ENDPOINT_CODES } from './codes';
import { DESCRIPTION, METADATA, METADATA_KEY, METADATA_VALUE, NEW_AGENT_NAME } from './endpoint-rules';
import { type EndpointPlan, mayHold, planEndpoint } from './foundry-agent-plan';
import type { FoundryAgentProps } from './foundry-agent-props';
import { checkAnyProtocol } from '../target/protocols-validation';

/** Adds everything that is wrong with an agent's properties. */
export function checkFoundryAgent(problems: Problems, props: FoundryAgentProps): void {
  problems.check('agentName', props.agentName, NEW_AGENT_NAME);
  props.definition._check(problems);
  checkOwners(problems, props);
  problems.check('description', props.description, DESCRIPTION);
  checkMetadata(problems, props.metadata);
  problems.check('servedVersion', props.servedVersion, AGENT_VERSION);
  checkProtocols(problems, props);
  problems.when(props.authorizationSchemes?.length === 0, ENDPOINT_CODES.NoAuthorizationScheme, () => ({
    message: 'authorizationSchemes is empty',
    remedy: 'list at least one, or leave it out',
  }));
  problems.when(props.agentCard?.skills.length === 0, ENDPOINT_CODES.NoSkill, () => ({
    message: 'agentCard.skills is empty',
    remedy: 'list at least one, or leave agentCard out',
  }));
}

/** A model or filter of somebody else is not found, or another one of that name is used. */
function checkOwners(problems: Problems, { definition, project }: FoundryAgentProps): void {
  checkPartOfProject(problems, 'definition.agentModel', definition._prompt?.agentModel, project);
  checkPartOfProject(problems, 'definition.contentFilter', definition._contentFilter, project);
}

function checkMetadata(problems: Problems, metadata: FoundryAgentProps['metadata']): void {
  if (metadata === undefined || !isLiteral(metadata)) return;
  const pairs = Object.entries(metadata);
  problems.when(pairs.length > METADATA.pairs, ENDPOINT_CODES.InvalidMetadata, () => ({
    message: `metadata has ${pairs.length} pairs`,
    remedy: `keep at most ${METADATA.pairs}`,
  }));
  for (const [key, value] of pairs) {
    problems.check('metadata key', key, METADATA_KEY);
    problems.check(`metadata.${key}`, value, METADATA_VALUE);
  }
}

function checkProtocols(problems: Problems, props: FoundryAgentProps): void {
  const { protocols, microsoft365PublicEndpoint } = planEndpoint(props);
  problems.checkKnown('protocols', props.protocols);
  problems.checkKnown('authorizationSchemes', props.authorizationSchemes);
  checkAnyProtocol(problems, 'protocols', protocols);
  problems.when(
    microsoft365PublicEndpoint && !mayHold(protocols, AgentEndpointProtocol.ACTIVITY),
    ENDPOINT_CODES.PublicEndpointWithoutActivity,
    () => ({
      message: 'microsoft365PublicEndpoint is on, and protocols does not list ACTIVITY, the only protocol it opens',
      remedy: 'add AgentEndpointProtocol.ACTIVITY to protocols, or leave microsoft365PublicEndpoint out',
    }),
  );
}

/** What is wrong with a bot that delivers to an agent, at the end of synthesis. */
export function activityProblemsOf(
  agent: IConstruct,
  agentName: string,
  { protocols, schemes }: EndpointPlan,
): string[] {
  const who = `a bot delivers to agent '${agentName}' in ${agent.node.path}`;
  const problems: string[] = [];
  if (!mayHold(protocols, AgentEndpointProtocol.ACTIVITY)) {
    problems.push(
      endProblem(
        ENDPOINT_CODES.AgentWithoutActivity,
        `${who}, but its protocols do not list ACTIVITY; add AgentEndpointProtocol.ACTIVITY`,
      ),
    );
  }
  if (schemes.every((scheme) => scheme === AgentAuthorizationScheme.ENTRA)) {
    problems.push(
      endProblem(
        ENDPOINT_CODES.AgentWithoutBotScheme,
        `${who}, but its authorizationSchemes allow no bot; add BOT_SERVICE_RBAC, which requires ` +
          'a role on the agent of every user, or BOT_SERVICE_TENANT',
      ),
    );
  }
  return problems;
}

/** What is wrong with callers of an agent's Responses endpoint, at the end of synthesis. */
export function responsesProblemsOf(
  agent: IConstruct,
  agentName: string,
  { protocols, schemes }: EndpointPlan,
): string[] {
  const who = `callers send Responses requests to agent '${agentName}' in ${agent.node.path}`;
  const problems: string[] = [];
  if (!mayHold(protocols, AgentEndpointProtocol.RESPONSES)) {
    problems.push(
      endProblem(
        ENDPOINT_CODES.AgentWithoutResponses,
        `${who}, but its protocols do not list RESPONSES; add AgentEndpointProtocol.RESPONSES`,
      ),
    );
  }
  if (!mayHold(schemes, AgentAuthorizationScheme.ENTRA)) {
    problems.push(
      endProblem(
        ENDPOINT_CODES.AgentWithoutEntraScheme,
        `${who}, but its authorizationSchemes do not list ENTRA, by which it accepts their tokens; add ENTRA`,
      ),
    );
  }
  return problems;
}

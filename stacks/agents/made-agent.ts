import type { Construct } from 'constructs';
import { type access, AgentDefinition, FoundryAgent, type IFoundryProject, models } from '../../src';
import { AGENT_SIZES, type FoundryAgentSettings, PROTOCOLS, SCHEMES } from '../settings/foundry-agent-settings';

/** The agent that settings describe. */
export function madeAgent(
  scope: Construct,
  id: string,
  project: IFoundryProject,
  key: string,
  settings: FoundryAgentSettings,
  registry?: access.IContainerRegistry,
): FoundryAgent {
  return new FoundryAgent(scope, id, {
    project,
    agentName: settings.name ?? key,
    definition: definition(scope, id, settings, registry),
    description: settings.description,
    metadata: settings.metadata,
    protocols: settings.protocols?.map((protocol) => PROTOCOLS[protocol]),
    microsoft365PublicEndpoint: settings.microsoft365PublicEndpoint,
    authorizationSchemes: settings.authorizationSchemes?.map((scheme) => SCHEMES[scheme]),
    servedVersion: settings.servedVersion,
    agentCard: settings.card,
    endsSessionsOnDestroy: settings.hosted?.endsSessionsOnDestroy,
  });
}

function definition(
  scope: Construct,
  id: string,
  settings: FoundryAgentSettings,
  registry: access.IContainerRegistry | undefined,
): AgentDefinition {
  const { prompt, workflow, hosted } = settings;
  const filter = (filterId: string | undefined) =>
    filterId === undefined ? undefined : models.ContentFilter.fromFilterId(scope, `${id}-ContentFilter`, filterId);
  if (hosted !== undefined) {
    const { image, pullWaitSeconds, size, protocols, environmentVariables, raiPolicyId } = hosted;
    return AgentDefinition.hosted({
      image,
      registry,
      pullWaitSeconds,
      size: AGENT_SIZES[size],
      environmentVariables,
      contentFilter: filter(raiPolicyId),
      protocols: protocols?.map(({ protocol, version }) => ({ protocol: PROTOCOLS[protocol], version })),
    });
  }
  if (workflow !== undefined) {
    return AgentDefinition.workflow({ workflow: workflow.yaml, contentFilter: filter(workflow.raiPolicyId) });
  }
  const { raiPolicyId, model = '', ...texts } = prompt ?? {};
  return AgentDefinition.prompt({ ...texts, model, contentFilter: filter(raiPolicyId) });
}

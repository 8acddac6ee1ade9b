import {
  createDefaultHttpClient,
  createEmptyPipeline,
  type PipelineRequest,
  type PipelineResponse,
  proxyPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';

/** Sends requests as they are, through the proxy of the environment. */
export function createSender(): (request: PipelineRequest) => Promise<PipelineResponse> {
  const client = createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  // HTTPS_PROXY and NO_PROXY, read as the sign-in library reads them.
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'foundry-agents' }));
  return (request) => pipeline.sendRequest(client, request);
}

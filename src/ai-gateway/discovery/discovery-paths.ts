import type { SurfaceFacts } from '../list/surface-facts';
import type { DiscoveryEndpoints } from './discovery-endpoints';
import type { ModelDiscovery } from './model-discovery';

/** Operations of discovery, by their ids. */
export const LIST_MODELS = 'list-models';
export const GET_MODEL = 'get-model';
export const MODEL_PARAMETER = 'deploymentName';

/**
 * The form has to match the address, else Foundry fails to parse the answer. Azure Resource Manager has one form.
 *
 * @see https://github.com/microsoft-foundry/foundry-samples (01-connections/apim, read 2026-11-28)
 */
export function endpointsOf(discovery: ModelDiscovery, facts: SurfaceFacts): DiscoveryEndpoints {
  const isAzure = facts.deploymentInPath || discovery.account !== undefined;
  const path = isAzure ? '/deployments' : '/models';
  return {
    listPath: path,
    modelPath: `${path}/{${MODEL_PARAMETER}}`,
    answerFormat: isAzure ? 'AzureOpenAI' : 'OpenAI',
  };
}

/**
 * API that callers of a model gateway use. The path of the API, the addresses of its backends and the place where a request
 * names its model follow from it.
 *
 * @see https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle
 */
export enum ModelSurface {
  /** OpenAI's own API, version 1: the model is named in the body, and there is no `api-version`. */
  OPENAI_V1 = 'openai-v1',
  /** Azure OpenAI with dated versions: the model is named in the path. */
  AZURE_OPENAI = 'azure-openai',
  /** The `/models` API of Foundry, for models of other providers as well: the model is named in the body. */
  FOUNDRY_MODELS = 'foundry-models',
}

import { HOST_ENDINGS } from '../../core/azure/account-hosts';
import { ModelOperation } from './model-operation';
import { ModelSurface } from './model-surface';

/** What follows from a surface. */
export interface SurfaceFacts {
  /** Its name in messages. */
  readonly words: string;
  /** Name of the API, unless one is given. */
  readonly apiName: string;
  /** End of the path of the API: what clients expect before the operations. */
  readonly apiPath: string;
  /** Path on the account's host. API Management puts what follows the path of the API behind it. */
  readonly backendPath: string;
  /** Ending of the account's host. */
  readonly hostEnding: string;
  /** Whether the path names the model, as metadata of connections says it. */
  readonly deploymentInPath: boolean;
  /** `api-version` of requests that have none; undefined where the surface has no versions. */
  readonly apiVersion?: string;
  /** Path of each operation after that of the API. `{deployment-id}` is a template parameter. */
  readonly operations: Readonly<Partial<Record<ModelOperation, string>>>;
}

/** The template parameter for the model, where the path names it. */
export const DEPLOYMENT_PARAMETER = 'deployment-id';

const { CHAT_COMPLETIONS, RESPONSES, EMBEDDINGS } = ModelOperation;
const DEPLOYMENT = `/deployments/{${DEPLOYMENT_PARAMETER}}`;

/**
 * Sources, read 2026-11-28: learn.microsoft.com/azure/foundry/openai/reference, /openai/latest and
 * /foundry-models/how-to/inference; github.com/microsoft-foundry/foundry-samples, 01-connections/apim.
 */
export const SURFACES: Readonly<Record<ModelSurface, SurfaceFacts>> = {
  [ModelSurface.OPENAI_V1]: {
    words: 'OpenAI v1',
    apiName: 'openai-v1',
    apiPath: 'openai/v1',
    backendPath: '/openai/v1',
    hostEnding: HOST_ENDINGS.FOUNDRY,
    deploymentInPath: false,
    operations: {
      [CHAT_COMPLETIONS]: '/chat/completions',
      [RESPONSES]: '/responses',
      [EMBEDDINGS]: '/embeddings',
    },
  },
  [ModelSurface.AZURE_OPENAI]: {
    words: 'Azure OpenAI',
    apiName: 'azure-openai',
    apiPath: 'openai',
    backendPath: '/openai',
    hostEnding: HOST_ENDINGS.OPENAI,
    deploymentInPath: true,
    apiVersion: '2024-10-21',
    operations: {
      [CHAT_COMPLETIONS]: `${DEPLOYMENT}/chat/completions`,
      [EMBEDDINGS]: `${DEPLOYMENT}/embeddings`,
    },
  },
  [ModelSurface.FOUNDRY_MODELS]: {
    words: 'Foundry models',
    apiName: 'foundry-models',
    apiPath: 'models',
    backendPath: '/models',
    hostEnding: HOST_ENDINGS.FOUNDRY,
    deploymentInPath: false,
    apiVersion: '2024-05-01-preview',
    operations: {
      [CHAT_COMPLETIONS]: '/chat/completions',
      [EMBEDDINGS]: '/embeddings',
    },
  },
};

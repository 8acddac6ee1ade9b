import { Lazy } from 'cdktf';
import type { DiscoveryEndpoints } from '../discovery/discovery-endpoints';
import type { ConnectedModel } from '../list/connected-model';
import type { AuthenticationShape } from './model-connection-authentication';
import type { SourceShape } from './model-source';

/** Without any header of its own, the portal shows no models of a connection that authenticates with an identity. */
const MARKER = { 'x-ms-foundry-models': 'byom' };

/** What is written as metadata. */
export interface MetadataParts {
  readonly source: SourceShape;
  readonly authentication: AuthenticationShape;
  readonly customHeaders: Readonly<Record<string, string>>;
  /** The models, which may be known only at the end of synthesis. */
  readonly models: () => readonly ConnectedModel[];
}

/**
 * Metadata in the form that Foundry reads: every value is a string. A list or an object is accepted at creation, and fails at
 * the first turn.
 *
 * @see https://github.com/microsoft-foundry/foundry-samples (01-connections, read 2026-11-28)
 */
export function connectionMetadata({ source, authentication, customHeaders, models }: MetadataParts) {
  const { deploymentInPath, inferenceApiVersion, discovery } = source;
  return {
    deploymentInPath: String(deploymentInPath),
    ...(inferenceApiVersion === undefined ? {} : { inferenceAPIVersion: inferenceApiVersion }),
    ...(discovery === undefined
      ? { models: Lazy.stringValue({ produce: () => JSON.stringify(models().map(entryOf)) }) }
      : discoveryMetadata(discovery)),
    customHeaders: JSON.stringify({ ...MARKER, ...customHeaders }),
    ...authentication.metadata,
  };
}

function entryOf({ modelName, model }: ConnectedModel): object {
  const { format = 'OpenAI', modelName: name = modelName, version = '', publisher } = model ?? {};
  return {
    name: modelName,
    properties: { model: { name, version, format, ...(publisher === undefined ? {} : { publisher }) } },
  };
}

function discoveryMetadata({ listPath, modelPath, answerFormat, apiVersion }: DiscoveryEndpoints) {
  const endpoints = { listModelsEndpoint: listPath, getModelEndpoint: modelPath, deploymentProvider: answerFormat };
  return {
    modelDiscovery: JSON.stringify(endpoints),
    ...(apiVersion === undefined ? {} : { deploymentAPIVersion: apiVersion }),
  };
}

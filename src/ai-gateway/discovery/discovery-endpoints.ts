/** Where a gateway lists its models. */
export interface DiscoveryEndpoints {
  /** Path of the list, after that of the API: `listModelsEndpoint` in the metadata of a connection. */
  readonly listPath: string;
  /** Path of one model, with `{deploymentName}`: `getModelEndpoint` in the metadata. */
  readonly modelPath: string;
  /** Form of the answers, `AzureOpenAI` or `OpenAI`: `deploymentProvider` in the metadata. */
  readonly answerFormat: string;
  /**
   * `api-version` that Foundry asks with: `deploymentAPIVersion` in the metadata.
   * @default - none: a `ModelGateway` needs none
   */
  readonly apiVersion?: string;
}

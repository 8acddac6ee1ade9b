/** Operations of a model gateway. */
export enum ModelOperation {
  /** Chat completions: what agents of Foundry use. */
  CHAT_COMPLETIONS = 'chat-completions',
  /** Responses, for other callers. Only `ModelSurface.OPENAI_V1` has it. */
  RESPONSES = 'responses',
  /** Embeddings, for other callers. */
  EMBEDDINGS = 'embeddings',
}

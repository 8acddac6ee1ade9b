/** What a member of a Responses request contains: text of people and developers, or protocol values. */
type Carries = 'text' | 'protocol';

/**
 * Members at the top of a request to create a response, including those that Foundry adds. Text includes what holds names
 * and addresses of others, such as `tools` with their schemas and URLs.
 *
 * Source: the OpenAI-compatible Responses API of Microsoft Foundry, read 2026-11-29.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/reference-preview-latest
 */
const RESPONSES_MEMBERS: Readonly<Record<string, Carries>> = {
  agent: 'protocol',
  agent_reference: 'protocol',
  agent_session_id: 'protocol',
  background: 'protocol',
  conversation: 'protocol',
  include: 'protocol',
  input: 'text',
  instructions: 'text',
  max_output_tokens: 'protocol',
  max_tool_calls: 'protocol',
  metadata: 'text',
  model: 'protocol',
  parallel_tool_calls: 'protocol',
  previous_response_id: 'protocol',
  prompt: 'text',
  reasoning: 'protocol',
  safety_identifier: 'protocol',
  service_tier: 'protocol',
  store: 'protocol',
  stream: 'protocol',
  stream_options: 'protocol',
  structured_inputs: 'text',
  temperature: 'protocol',
  text: 'text',
  tool_choice: 'protocol',
  tools: 'text',
  top_logprobs: 'protocol',
  top_p: 'protocol',
  truncation: 'protocol',
  user: 'protocol',
};

/** Names of the members with text: managed rules must not evaluate them, since any text may be asked. */
export const UNJUDGED_RESPONSES_MEMBERS: readonly string[] = Object.entries(RESPONSES_MEMBERS)
  .filter(([, carries]) => carries === 'text')
  .map(([name]) => name);

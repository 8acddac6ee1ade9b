import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { quote } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import type { PromptAgentOptions } from './agent-definition-options';
import { ENDPOINT_CODES } from './codes';

/** A type of tool, with or without the ending of a preview or a date. */
interface ToolFact {
  readonly tool: RegExp;
  readonly words: string;
  readonly support: 'none' | 'disputed';
}

/**
 * Tools with models behind a gateway. Where the documentation says no and tests of others say yes, it is disputed.
 *
 * Sources, read 2026-11-28: learn.microsoft.com/azure/foundry/agents/how-to/connected-models and /ai-gateway;
 * github.com/msft-mfg-ai/foundry-byom-feature-support, features.
 */
const TOOLS: readonly ToolFact[] = [
  { tool: /^bing_(grounding|custom_search)/, words: 'Grounding with Bing', support: 'none' },
  { tool: /^memory(_search)?(_|$)/, words: 'memory', support: 'none' },
  { tool: /^toolbox(_search)?(_|$)/, words: 'search in a toolbox', support: 'none' },
  { tool: /^a2a(_|$)/, words: 'another agent (A2A)', support: 'none' },
  { tool: /^fabric_iq/, words: 'Fabric IQ', support: 'none' },
  { tool: /^web_search_(preview|\d)/, words: 'web search under a preview name', support: 'none' },
  { tool: /^sharepoint_grounding/, words: 'SharePoint', support: 'disputed' },
  { tool: /^fabric_dataagent/, words: 'Fabric data agent', support: 'disputed' },
  { tool: /^(browser_automation|computer_use)/, words: 'browser automation', support: 'disputed' },
];

/** Warns of tools that are refused at the first turn, or may be: an agent is created with any. */
export function warnOfTools(agent: IConstruct, prompt: PromptAgentOptions | undefined): void {
  if (prompt?.tools === undefined || !isLiteral(prompt.tools) || !isBehindGateway(prompt)) return;
  const model = quote(prompt.agentModel?.agentModelName ?? prompt.model ?? '');
  for (const { type } of prompt.tools) {
    const fact = typeof type === 'string' ? TOOLS.find(({ tool }) => tool.test(type)) : undefined;
    if (fact === undefined) continue;
    const tool = `tool ${quote(String(type))} (${fact.words})`;
    if (fact.support === 'none') {
      const text = `${tool} is not supported with model ${model}, which is behind a gateway; remove the tool, or give the agent a model of its account`;
      warn(agent, ENDPOINT_CODES.ToolNotWithGatewayModel, text);
    } else {
      const text = `sources disagree whether ${tool} works with model ${model}, which is behind a gateway; try a turn that uses it before the agent goes live`;
      warn(agent, ENDPOINT_CODES.ToolDisputedWithGatewayModel, text);
    }
  }
}

/** A deployment has no slash in its name: what is before one is a connection. */
function isBehindGateway({ model, agentModel }: PromptAgentOptions): boolean {
  if (agentModel !== undefined) return agentModel.isBehindGateway;
  return model !== undefined && isLiteral(model) && model.includes('/');
}

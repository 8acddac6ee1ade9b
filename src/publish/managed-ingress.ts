import { Construct } from 'constructs';
import { AgentPublication } from './agent-publication';
import type { ManagedPublishOptions } from './publish-options';

/**
 * The ingress of Foundry itself: its endpoint for Microsoft 365. No gateway, no edge, and no custom rules or logs. Created
 * by `AgentIngress.managed`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot
 */
export class ManagedIngress extends Construct {
  /** @internal */
  public static _make(scope: Construct, id: string): ManagedIngress {
    return new ManagedIngress(scope, id);
  }

  private constructor(scope: Construct, id: string) {
    super(scope, id);
  }

  /**
   * Publishes an agent to Teams: a bot that delivers to the agent's own endpoint, in the caller's scope.
   *
   * Throws and warns with what `AgentBot` does.
   */
  public publish(scope: Construct, id: string, options: ManagedPublishOptions): AgentPublication {
    return new AgentPublication(scope, id, options);
  }
}

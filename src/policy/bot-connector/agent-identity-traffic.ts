/**
 * Messages sent to an agent identity (Agent 365): Microsoft Entra signs their tokens instead of Bot Framework.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-365
 */
export interface AgentIdentityTraffic {
  /** Client id (GUID) of the agent identity blueprint: whom the tokens have to be meant for. */
  readonly blueprintAppId: string;
  /**
   * Client ids (GUIDs) of the applications that may send. Entra gives a token for the blueprint to any application of
   * the tenant unless the blueprint demands an assignment, so list the callers where you know them.
   * @default - any application of the tenants
   */
  readonly callerAppIds?: string[];
}

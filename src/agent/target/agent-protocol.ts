import { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { KNOWN_PROTOCOLS, AGENT_PROTOCOL } from './agent-rules';

/**
 * A protocol that an agent deployment speaks.
 *
 * Throws `UnknownProtocol` for a name that the service is not known to accept; `AgentProtocol.custom` allows any.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export class AgentProtocol {
  /**
   * The OpenAI-compatible Responses protocol, for callers over HTTPS.
   * @param version as the service spells it; by default the usual one of the protocol
   */
  public static responses(version?: string): AgentProtocol {
    return AgentProtocol.of('Responses', version);
  }

  /**
   * The Activity protocol of Bot Service, and so of Teams.
   * @param version as the service spells it; by default the usual one of the protocol
   */
  public static activity(version?: string): AgentProtocol {
    return AgentProtocol.of('Activity', version);
  }

  /**
   * The agent-to-agent protocol.
   * @param version as the service spells it; by default the usual one of the protocol
   */
  public static a2a(version?: string): AgentProtocol {
    return AgentProtocol.of('A2A', version);
  }

  /**
   * A protocol by name, in any case: `responses` becomes `Responses`.
   * @param version as the service spells it; by default the usual one of the protocol
   */
  public static of(name: string, version?: string): AgentProtocol {
    const known = KNOWN_PROTOCOLS.get(name.toLowerCase());
    const problems = new Problems('AgentProtocol');
    problems.check('protocol', name, AGENT_PROTOCOL);
    problems.throwIfAny();
    return new AgentProtocol(known?.name ?? name, version ?? known?.version ?? '1.0');
  }

  /** A protocol that this library does not know, sent unchanged. */
  public static custom(name: string, version: string): AgentProtocol {
    return new AgentProtocol(name, version);
  }

  private constructor(
    /** Name as the service spells it. */
    public readonly name: string,
    /** Version as the service spells it. */
    public readonly version: string,
  ) {}

  /** Whether Bot Service can use it. True for a name known only after apply. */
  public get isActivity(): boolean {
    return this.name === 'Activity' || !isLiteral(this.name);
  }

  /** Whether callers of a Responses endpoint can use it. True for a name known only after apply. */
  public get isResponses(): boolean {
    return this.name === 'Responses' || !isLiteral(this.name);
  }
}

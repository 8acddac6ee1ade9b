import { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { KNOWN_PROTOCOLS, PROTOCOL } from './agent-rules';

/**
 * A protocol that an agent deployment speaks.
 *
 * Throws `UnknownProtocol` for a name the service is not known to take; `AgentProtocol.custom` passes any.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export class AgentProtocol {
  /** The OpenAI-compatible Responses protocol, for callers over HTTPS. */
  public static responses(version?: string): AgentProtocol {
    return AgentProtocol.of('Responses', version);
  }

  /** The Activity protocol, which Bot Service and with it Teams speak. */
  public static activity(version?: string): AgentProtocol {
    return AgentProtocol.of('Activity', version);
  }

  /** The agent-to-agent protocol. */
  public static a2a(version?: string): AgentProtocol {
    return AgentProtocol.of('A2A', version);
  }

  /**
   * A protocol by name, in any case: `responses` becomes `Responses`.
   * @param version as the service spells it; the protocol's usual one where left out
   */
  public static of(name: string, version?: string): AgentProtocol {
    const known = KNOWN_PROTOCOLS.get(name.toLowerCase());
    const problems = new Problems('AgentProtocol');
    problems.check('protocol', name, PROTOCOL);
    problems.throwIfAny();
    return new AgentProtocol(known?.name ?? name, version ?? known?.version ?? '1.0');
  }

  /** A protocol that this library does not know, sent as it is. */
  public static custom(name: string, version: string): AgentProtocol {
    return new AgentProtocol(name, version);
  }

  private constructor(
    /** Name as the service spells it. */
    public readonly name: string,
    /** Version as the service spells it. */
    public readonly version: string,
  ) {}

  /** Whether Bot Service can talk to a deployment that lists it. A name known only after apply counts. */
  public get isActivity(): boolean {
    return this.name === 'Activity' || !isLiteral(this.name);
  }
}

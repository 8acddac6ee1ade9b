import type { CardCapabilities, CardInterface, CardProvider, CardSignature, CardSkill } from './agent-card-parts';
import type { SecurityScheme } from './security-scheme';

/** What an agent says of itself, in the fields of A2A 0.3. */
export interface AgentCardProps {
  /** Name of the agent. */
  readonly name: string;
  /** What it is for. */
  readonly description: string;
  /** Version of the agent: three numbers, such as `1.2.0`. */
  readonly version: string;
  /** Address where it answers, which begins with `https://`. */
  readonly url: string;
  /** What it is good at; at least one skill. */
  readonly skills: CardSkill[];
  /**
   * Transport at `url`: `JSONRPC`, `GRPC`, `HTTP+JSON`, or the name of a transport of your own.
   * @default 'JSONRPC'
   */
  readonly preferredTransport?: string;
  /**
   * Further ways to reach it.
   * @default - `url` alone
   */
  readonly additionalInterfaces?: CardInterface[];
  /**
   * Version of A2A that it speaks.
   * @default '0.3.0'
   */
  readonly protocolVersion?: string;
  /**
   * What it can do beyond answering.
   * @default - nothing stated
   */
  readonly capabilities?: CardCapabilities;
  /**
   * Media types that it takes, unless a skill says otherwise.
   * @default ['text/plain']
   */
  readonly defaultInputModes?: string[];
  /**
   * Media types that it answers with, unless a skill says otherwise.
   * @default ['text/plain']
   */
  readonly defaultOutputModes?: string[];
  /**
   * Who offers it.
   * @default - not stated
   */
  readonly provider?: CardProvider;
  /**
   * Address of its documentation.
   * @default - none
   */
  readonly documentationUrl?: string;
  /**
   * Address of its icon.
   * @default - none
   */
  readonly iconUrl?: string;
  /**
   * How clients prove who they are, by the name of each scheme.
   * @default - none
   */
  readonly securitySchemes?: { readonly [name: string]: SecurityScheme };
  /**
   * Which schemes it requires: alternatives, each with the schemes that count together and their scopes.
   * @default - none
   */
  readonly security?: { readonly [scheme: string]: string[] }[];
  /**
   * Whether clients that are signed in get a card that says more.
   * @default false
   */
  readonly supportsAuthenticatedExtendedCard?: boolean;
  /**
   * Signatures of the card.
   * @default - not signed
   */
  readonly signatures?: CardSignature[];
}

/** Who offers an agent. */
export interface CardProvider {
  /** Name of the organization. */
  readonly organization: string;
  /** Its site, an `https` address. */
  readonly url: string;
}

/** One more way to reach an agent. */
export interface CardInterface {
  /** Address, which begins with `https://`. */
  readonly url: string;
  /** `JSONRPC`, `GRPC`, `HTTP+JSON`, or the name of a transport of your own. */
  readonly transport: string;
}

/** An extension of A2A that an agent supports. */
export interface CardExtension {
  /** URI that names the extension. */
  readonly uri: string;
  /**
   * How the agent uses it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Whether a client has to know it to use the agent.
   * @default false
   */
  readonly required?: boolean;
  /**
   * Parameters of the extension.
   * @default - none
   */
  readonly params?: { readonly [key: string]: unknown };
}

/** What an agent can do beyond answering. */
export interface CardCapabilities {
  /**
   * Whether it streams answers.
   * @default - not stated
   */
  readonly streaming?: boolean;
  /**
   * Whether it pushes news of tasks.
   * @default - not stated
   */
  readonly pushNotifications?: boolean;
  /**
   * Whether it tells the states that a task went through.
   * @default - not stated
   */
  readonly stateTransitionHistory?: boolean;
  /**
   * Extensions of A2A that it supports.
   * @default - none
   */
  readonly extensions?: CardExtension[];
}

/** Something that an agent is good at. */
export interface CardSkill {
  /** Id, unique within the card. */
  readonly id: string;
  /** Name that people and agents see. */
  readonly name: string;
  /** What it does. */
  readonly description: string;
  /** Words to find it by. */
  readonly tags: string[];
  /**
   * Example requests.
   * @default - none
   */
  readonly examples?: string[];
  /**
   * Media types that it takes.
   * @default - those of the card
   */
  readonly inputModes?: string[];
  /**
   * Media types that it answers with.
   * @default - those of the card
   */
  readonly outputModes?: string[];
  /**
   * Security schemes that it requires: alternatives, each with the schemes that count together and their scopes.
   * @default - those of the card
   */
  readonly security?: { readonly [scheme: string]: string[] }[];
}

/** A signature of a card: a JSON Web Signature over the card as its author wrote it. */
export interface CardSignature {
  /** Protected header, base64url. */
  readonly protectedHeader: string;
  /** Signature, base64url. */
  readonly signature: string;
  /**
   * Header that is not signed.
   * @default - none
   */
  readonly header?: { readonly [key: string]: unknown };
}

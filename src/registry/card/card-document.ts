/** A skill in a card of A2A 0.3. */
interface SkillDocument {
  readonly id: string;
  readonly name: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly [field: string]: unknown;
}

/** Where an agent answers. `tenant` and `protocolVersion` are those of A2A 1.0, kept so that nothing of a card is lost. */
interface InterfaceDocument {
  readonly url: string;
  readonly transport: string;
  readonly tenant?: string;
  readonly protocolVersion?: string;
}

/** A card in the form of A2A 0.3, in which the registry keeps cards. The parts that the library reads have types. */
export interface CardDocument {
  readonly protocolVersion: string;
  readonly name: string;
  readonly url: string;
  readonly version: string;
  readonly preferredTransport?: string;
  readonly additionalInterfaces?: readonly InterfaceDocument[];
  readonly securitySchemes?: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly signatures?: readonly Readonly<Record<string, unknown>>[];
  readonly skills: readonly SkillDocument[];
  readonly [field: string]: unknown;
}

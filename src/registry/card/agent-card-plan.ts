import type { AgentCardProps } from './agent-card-props';
import { isJsonObject, type JsonObject } from './card-validation';
import type { SecurityScheme } from './security-scheme';

/** The fields of A2A 0.3, with those that have a default. */
export function planAgentCard(props: AgentCardProps): JsonObject {
  const { securitySchemes, signatures } = props;
  return {
    ...withCardDefaults({ ...props }),
    securitySchemes: isJsonObject(securitySchemes) ? schemesOf(securitySchemes) : securitySchemes,
    signatures: Array.isArray(signatures)
      ? signatures.map(({ protectedHeader, ...rest }) => ({ protected: protectedHeader, ...rest }))
      : signatures,
  };
}

/** A card of A2A 0.3 with the fields that have a default. */
export function withCardDefaults(card: JsonObject): JsonObject {
  return {
    ...card,
    protocolVersion: card.protocolVersion ?? '0.3.0',
    preferredTransport: card.preferredTransport ?? 'JSONRPC',
    capabilities: card.capabilities ?? {},
    defaultInputModes: card.defaultInputModes ?? ['text/plain'],
    defaultOutputModes: card.defaultOutputModes ?? ['text/plain'],
    supportsAuthenticatedExtendedCard: card.supportsAuthenticatedExtendedCard ?? false,
  };
}

const schemesOf = (schemes: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(schemes as Readonly<Record<string, SecurityScheme>>).map(([name, one]) => [name, one._scheme]),
  );

import type { AgentCardProps } from './agent-card-props';
import { isJsonObject, type JsonObject } from './card-validation';
import type { SecurityScheme } from './security-scheme';

/** The fields of A2A 0.3, with those that have a default. */
export function planAgentCard(props: AgentCardProps): JsonObject {
  const { securitySchemes, signatures, ...same } = props;
  return {
    ...same,
    protocolVersion: props.protocolVersion ?? '0.3.0',
    preferredTransport: props.preferredTransport ?? 'JSONRPC',
    capabilities: props.capabilities ?? {},
    defaultInputModes: props.defaultInputModes ?? ['text/plain'],
    defaultOutputModes: props.defaultOutputModes ?? ['text/plain'],
    supportsAuthenticatedExtendedCard: props.supportsAuthenticatedExtendedCard ?? false,
    securitySchemes: isJsonObject(securitySchemes) ? schemesOf(securitySchemes) : securitySchemes,
    signatures: Array.isArray(signatures)
      ? signatures.map(({ protectedHeader, ...rest }) => ({ protected: protectedHeader, ...rest }))
      : signatures,
  };
}

const schemesOf = (schemes: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(schemes as Readonly<Record<string, SecurityScheme>>).map(([name, one]) => [name, one._scheme]),
  );

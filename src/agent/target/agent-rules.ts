import type { Rule, Range } from '../../core/validation/problems';
import { apiVersion, existingName, madeName } from '../../core/validation/rules';
import { TARGET_CODES } from './codes';

const WORDS = "letters, digits, '_', '.' and '-', 1 to 260 of them, beginning with a letter or digit";
/** No segment of an id in Azure is longer. @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules (read 2026-11-28) */
const MADE = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,259}$/;

/** The form of existing names, such as 'Publishing Agent', is not checked. */
export const AGENT_NAME = existingName(TARGET_CODES.InvalidAgentName, 256);

/** Foundry numbers versions; `@latest` is the newest one. */
export const AGENT_VERSION: Rule = {
  code: TARGET_CODES.InvalidAgentVersion,
  rule: "may hold letters, digits, '.' and '-', 1 to 128 of them, beginning with a letter or digit",
  remedy: "give it as Foundry shows it, such as '3'",
  holds: (value) => value === '@latest' || /^[a-z0-9][a-z0-9.-]{0,127}$/i.test(value),
};

/** Source: TypeSpec of Microsoft.CognitiveServices, AgentDeploymentResource.tsp, read 2026-11-20. */
export const APPLICATION_NAME = madeName(
  TARGET_CODES.InvalidApplicationName,
  MADE,
  WORDS,
  'rename it; displayName takes any text',
);

export const AGENT_DEPLOYMENT_NAME = madeName(
  TARGET_CODES.InvalidDeploymentName,
  MADE,
  WORDS,
  'give another deploymentName; displayName takes any text',
);

export const PROTOCOL_PATH: Rule = {
  code: TARGET_CODES.InvalidProtocolPath,
  rule: 'must be a relative path without query',
  remedy: "give the part below the agent, such as 'endpoint/protocols/activityProtocol'",
  holds: (value) => /^[A-Za-z0-9_.~-]+(\/[A-Za-z0-9_.~-]+)*$/.test(value) && !value.split('/').includes('..'),
};

export const AGENT_API_VERSION: Rule = apiVersion(TARGET_CODES.InvalidApiVersion);

/** Spellings and versions the service uses (ARM specification 2026-05-01; `Activity` from Microsoft's samples). */
export const KNOWN_PROTOCOLS: ReadonlyMap<string, { readonly name: string; readonly version: string }> = new Map(
  [
    { name: 'Responses', version: '1.0' },
    { name: 'Activity', version: 'v1' },
    { name: 'A2A', version: '1.0' },
    { name: 'Agent', version: '1.0' },
  ].map((protocol) => [protocol.name.toLowerCase(), protocol]),
);

/** A protocol that the service is known to accept. */
export const AGENT_PROTOCOL: Rule = {
  code: TARGET_CODES.UnknownProtocol,
  rule: `must be one of ${[...KNOWN_PROTOCOLS.values()].map((protocol) => protocol.name).join(', ')}`,
  remedy: 'correct it, or use AgentProtocol.custom if the service accepts it',
  holds: (name) => KNOWN_PROTOCOLS.has(name.toLowerCase()),
};

/** Replicas of a hosted deployment. */
export const REPLICAS: Range = { code: TARGET_CODES.InvalidReplicas, min: 0, max: 1000 };

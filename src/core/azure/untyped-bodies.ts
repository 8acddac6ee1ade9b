/** A type whose service takes what no ARM schema has, so that azapi would refuse it. */
export interface UntypedBody {
  /** ARM type without its version, in lower case. */
  readonly type: string;
  /** Part of the body that the schema lacks. Its construct validates it instead. */
  readonly part: string;
  readonly source: string;
}

/**
 * The only types for which schema validation may be off, and only for bodies that have such a part. Read 2026-11-28.
 */
export const UNTYPED_BODIES: readonly UntypedBody[] = [
  {
    type: 'microsoft.cognitiveservices/accounts/connections',
    part: 'properties',
    source: 'https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/connections',
  },
  {
    type: 'microsoft.cognitiveservices/accounts/projects/connections',
    part: 'properties',
    source: 'https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/projects/connections',
  },
  {
    type: 'microsoft.cognitiveservices/accounts/projects/capabilityhosts',
    part: 'properties.capabilityHostKind',
    source: 'https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts',
  },
  {
    type: 'microsoft.cognitiveservices/accounts/deployments',
    part: 'properties.modelProviderData',
    source: 'https://learn.microsoft.com/azure/foundry/foundry-models/how-to/use-foundry-models-claude',
  },
  {
    type: 'microsoft.apimanagement/service/backends',
    part: 'properties.credentials.managedIdentity',
    source: 'https://learn.microsoft.com/azure/api-management/backends',
  },
];

/** An argument of azapi resources. */
export interface SchemaValidation {
  readonly schemaValidationEnabled?: boolean;
}

/**
 * Whether azapi validates a body against the ARM schema: always, unless the body goes beyond the schema of a type that is listed here.
 *
 * @param type ARM type, with or without its version
 * @param isBeyondSchema whether the body has the part that the schema lacks
 */
export function schemaValidation(type: string, isBeyondSchema: boolean): SchemaValidation {
  if (!isBeyondSchema) return {};
  const [bare = ''] = type.toLowerCase().split('@');
  if (!UNTYPED_BODIES.some((one) => one.type === bare)) throw new Error(`${type} has no entry in UNTYPED_BODIES`);
  return { schemaValidationEnabled: false };
}

/** A resource type whose writes the service refuses while another write of the same owner is in progress. */
interface SerialWrites {
  readonly type: RegExp;
  /** What the service answers then, as patterns of azapi's `retry`. Only codes that mean nothing else: a retry goes on until the timeout. */
  readonly answers: readonly string[];
  /** Read 2026-11-28. */
  readonly source: string;
}

const SERIAL_WRITES: readonly SerialWrites[] = [
  {
    // azapi's Microsoft.Foundry types are the agents of an account's projects.
    type: /^(Microsoft\.CognitiveServices\/accounts(\/|@|$)|Microsoft\.Foundry\/)/i,
    answers: ['RequestConflict', 'AccountProvisioningStateInvalid', 'conflicting state', 'ongoing operation'],
    source: 'https://github.com/Azure/azure-dev/issues/6960',
  },
  {
    // A host is refused while another operation on it runs.
    type: /^Microsoft\.CognitiveServices\/accounts\/(projects\/)?capabilityHosts(@|$)/i,
    answers: ['non creating'],
    source: 'https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts',
  },
  {
    // Accounts, projects and connections that are deleted right after their children.
    type: /^Microsoft\.CognitiveServices\/accounts(\/projects)?(\/(connections|capabilityHosts))?(@|$)/i,
    answers: ['IfMatchPreconditionFailed'],
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/32614',
  },
  {
    type: /^Microsoft\.CognitiveServices\/accounts\/(projects\/)?connections(@|$)/i,
    answers: ['InternalServerError'],
    source: 'https://github.com/Azure/terraform-azurerm-avm-ptn-aiml-ai-foundry/pull/102',
  },
  {
    type: /^Microsoft\.CognitiveServices\/accounts\/managedNetworks\b/i,
    answers: ['TransientError'],
    source: 'https://github.com/microsoft-foundry/foundry-samples/pull/755',
  },
  {
    // Endpoints to a target that is not ready yet: accounts answer so while they are provisioned.
    type: /^Microsoft\.Network\/privateEndpoints\b/i,
    answers: [
      'AccountProvisioningStateInvalid',
      'RequestConflict',
      'AnotherOperationInProgress',
      'RetryableError',
      'ReferencedResourceNotProvisioned',
    ],
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/31712',
  },
  {
    type: /^Microsoft\.ApiManagement\/service\b/i,
    answers: ['PessimisticConcurrencyConflict', 'ServiceLocked'],
    source: 'https://github.com/Azure/apiops/issues/379',
  },
  {
    type: /^Microsoft\.DocumentDB\/databaseAccounts\/sqlRole/i,
    answers: ['requires exclusive lock', 'another operation in progress'],
    source: 'https://github.com/Azure/bicep/issues/6244',
  },
  {
    type: /^Microsoft\.Network\/(virtualNetworks|networkSecurityGroups|routeTables|firewallPolicies|ipGroups)\b/i,
    answers: ['AnotherOperationInProgress', 'RetryableError', 'ReferencedResourceNotProvisioned'],
    source:
      'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-another-operation-in-progress',
  },
  {
    // Channels of a bot. No source says what Bot Service answers; these are the codes that Azure Resource Manager has for it.
    type: /^Microsoft\.BotService\/botServices\/channels\b/i,
    answers: ['RequestConflict', 'AnotherOperationInProgress'],
    source:
      'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-another-operation-in-progress',
  },
];

/** Arguments of an azapi resource that serialize its writes with those of its siblings. */
export interface SerialWrite {
  /** Resources that share a lock are written one after the other, within one apply of one stack. */
  readonly locks: string[];
  /** For writes by other stacks and people, which no lock prevents. */
  readonly retry: { readonly errorMessageRegex: string[] };
}

/**
 * How to write resources of a type that the service accepts only one after the other.
 *
 * By locks and not by `depends_on`: that would carry `create_before_destroy` from one sibling to the next, and make a
 * change of one wait in the plan for all.
 *
 * @param type ARM type, with or without its API version
 * @param ownerId resource whose descendants are written one after the other: account, API Management service, network
 */
export function oneAtATime(type: string, ownerId: string): SerialWrite {
  const serial = SERIAL_WRITES.filter((one) => one.type.test(type));
  if (serial.length === 0) throw new Error(`${type} has no entry in SERIAL_WRITES`);
  return { locks: [ownerId], retry: { errorMessageRegex: serial.flatMap(({ answers }) => answers) } };
}

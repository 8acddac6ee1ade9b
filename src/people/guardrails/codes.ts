import { codes } from '../../core/validation/code';

/** Codes of guardrails and of their suppression. docs/messages.md is generated from them. */
export const GUARDRAIL_CODES = codes({
  ActiveFoundryOwner: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'People have an active owner role in Foundry.',
    remedy: 'Make it eligible.',
  },
  ClassicRoleOnFoundry: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'A role for hubs and workspaces is assigned in Foundry.',
    remedy: 'Assign a Foundry role.',
  },
  DataRoleTooWide: {
    kind: 'guardrail',
    severity: 'error or warning',
    meaning: 'A data role is assigned on a whole resource group or subscription.',
    remedy: 'Assign it on the resource.',
  },
  DuplicateAssignment: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'The same role assignment exists twice.',
    remedy: 'Keep one of the assignments.',
  },
  KeysLeftOn: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'An account accepts API keys.',
    remedy: 'Disable local authentication.',
  },
  NobodyMayInvoke: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'Nobody may invoke the application.',
    remedy: 'Call `grants.invoke`.',
  },
  OwnerTagMissing: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'An application or bot has no owner tag.',
    remedy: 'Add the tag.',
  },
  PrivilegedAgentIdentity: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'An agent has an administrator role.',
    remedy: 'Assign a narrower role.',
  },
  PublicDataStore: {
    kind: 'guardrail',
    severity: 'error or warning',
    meaning: 'A data store is reachable from the Internet.',
    remedy: 'Switch public network access off.',
  },
  ReasonMissing: {
    meaning: 'A guardrail is suppressed without a reason of at least ten characters.',
    remedy: 'Give the reason in a sentence.',
  },
  RedundantAssignment: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'The same role is already assigned on a wider scope.',
    remedy: 'Keep the narrower one.',
  },
  SharedAgentSubnet: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'Another account or a private endpoint is in the agent subnet of an account.',
    remedy: 'Use another subnet.',
  },
  StoreKeysLeftOn: {
    kind: 'guardrail',
    severity: 'error or warning',
    meaning: 'A data store accepts keys.',
    remedy: 'Switch keys off.',
  },
  UnconditionedBlobOwner: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'An agent or project is Storage Blob Data Owner without a condition.',
    remedy: 'Add the condition for the containers of its workspace.',
  },
  UnknownGuardrail: {
    meaning: 'The suppressed rule does not exist.',
    remedy: 'Use one of the codes that the message lists; each has a page in docs/guardrails.',
  },
  UserAsPrincipal: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'A role is assigned to one person.',
    remedy: 'Assign it to a group.',
  },
  WholeTenantMayInvoke: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'Everybody in the tenant may invoke the application.',
    remedy: 'Use role-based authorization.',
  },
});

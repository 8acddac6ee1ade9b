import { codes } from '../../core/validation/code';

/** What guardrails find, and what can be wrong of their suppression. docs/messages.md is made of it. */
export const GUARDRAIL_CODES = codes({
  ActiveFoundryOwner: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'People are always owners in Foundry.',
    remedy: 'Make it eligible.',
  },
  ClassicRoleOnFoundry: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'A role of hubs is given in Foundry.',
    remedy: 'Give a Foundry role.',
  },
  DataRoleTooWide: {
    kind: 'guardrail',
    severity: 'error or warning',
    meaning: 'A data role on a whole group.',
    remedy: 'Give it on the resource.',
  },
  DuplicateAssignment: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'The same assignment is made twice.',
    remedy: 'Keep one.',
  },
  KeysLeftOn: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'An account accepts API keys.',
    remedy: 'Switch local authentication off.',
  },
  NobodyMayInvoke: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'Nobody may invoke the application.',
    remedy: 'Call `grants.invoke`.',
  },
  PrivilegedAgentIdentity: {
    kind: 'guardrail',
    severity: 'error',
    meaning: 'An agent is an administrator.',
    remedy: 'Give a narrower role.',
  },
  ReasonMissing: {
    meaning: 'A guardrail is suppressed in fewer than ten characters.',
    remedy: 'Say in a sentence why.',
  },
  RedundantAssignment: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'A wider scope gives it already.',
    remedy: 'Keep the narrower one.',
  },
  UnknownGuardrail: {
    meaning: 'A rule is suppressed that does not exist.',
    remedy: 'Correct the code.',
  },
  UserAsPrincipal: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'A role is given to one person.',
    remedy: 'Give it to a group.',
  },
  WholeTenantMayInvoke: {
    kind: 'guardrail',
    severity: 'warning',
    meaning: 'Everybody may invoke it.',
    remedy: 'Use role-based authorization.',
  },
});

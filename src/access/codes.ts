import { codes } from '../core/validation/code';

/** Codes of principals, roles and assignments. docs/messages.md is generated from them. */
export const ACCESS_CODES = codes({
  EligibilityContradiction: {
    meaning: 'A grant is called with and without `eligible`.',
    remedy: 'Call it once, with or without `eligible`.',
  },
  EndAmbiguous: {
    meaning: '`durationDays` and `endDateTime` of an eligible role are both given.',
    remedy: 'Give `durationDays` or `endDateTime`, not both.',
  },
  InvalidDuration: {
    meaning: '`durationDays` is not a whole number from 1 to 3650.',
    remedy: 'Give whole days from 1 to 3650, or leave it out for no end.',
  },
  InvalidPrincipalId: {
    meaning: 'The object id of a principal is not a GUID.',
    remedy: 'Give the object id, not a name or mail address.',
  },
  InvalidPrincipalLabel: {
    meaning: 'The label of a principal is empty or over 200 characters.',
    remedy: 'Give 1 to 200 characters, or leave the label out.',
  },
  InvalidRoleGuid: {
    meaning: 'The GUID of a delegated role is not valid.',
    remedy: 'Give that of the role definition.',
  },
  InvalidScope: {
    meaning: 'The scope of a role is not a resource id at or below a subscription.',
    remedy: 'Give the full id of the resource.',
  },
  InvalidTime: {
    meaning: 'A time of an eligible role is not an RFC 3339 time.',
    remedy: 'Give it as `2026-12-01T00:00:00Z`.',
  },
  LabelTaken: {
    meaning: 'One label is used for two principals.',
    remedy: 'Give each principal its own label.',
  },
  NoDelegatedRoles: {
    meaning: '`RoleCondition.assignOnly` lists no role.',
    remedy: 'List the roles that may be assigned.',
  },
  PrincipalNeedsLabel: {
    meaning: 'The object id of a principal is known only after apply.',
    remedy: 'Give a label, and keep it.',
  },
  PrincipalNotEligible: {
    meaning: 'Only users and groups can activate an eligible role.',
    remedy: 'Use an active assignment, or assign the role to a group.',
  },
  RoleMeaninglessAtScope: {
    meaning: 'The role does not apply to this resource type.',
    remedy: 'Assign it on one of the types named.',
  },
});

import { codes } from '../core/validation/code';

/** What can be wrong of principals, roles and assignments. docs/messages.md is made of it. */
export const ACCESS_CODES = codes({
  EligibilityContradiction: {
    meaning: 'A grant is asked for with and without `eligible`.',
    remedy: 'Call it once, the way it is meant.',
  },
  EndAmbiguous: {
    meaning: '`durationDays` and `endDateTime` of an eligible role are both given.',
    remedy: 'Leave one out.',
  },
  InvalidDuration: {
    meaning: '`durationDays` is not a whole number from 1 to 3650.',
    remedy: 'Correct it, or leave it out for no end.',
  },
  InvalidPrincipalId: {
    meaning: 'The object id of a principal is no GUID.',
    remedy: 'Give the object id, not a name or mail address.',
  },
  InvalidPrincipalLabel: {
    meaning: 'The label of a principal is empty or over 200 characters.',
    remedy: 'Shorten it, or leave it out.',
  },
  InvalidRoleGuid: {
    meaning: 'A role to be delegated has no GUID.',
    remedy: 'Give that of the role definition.',
  },
  InvalidScope: {
    meaning: 'The scope of a role is no id at or below a subscription.',
    remedy: 'Give the full id of the resource.',
  },
  InvalidTime: {
    meaning: 'A time of an eligible role is no RFC 3339 time.',
    remedy: 'Give it as `2026-12-01T00:00:00Z`.',
  },
  LabelTaken: {
    meaning: 'One label stands for two principals.',
    remedy: 'Give each principal a label of its own.',
  },
  NoDelegatedRoles: {
    meaning: '`RoleCondition.assignOnly` lists no role.',
    remedy: 'List the roles that may be given.',
  },
  PrincipalNeedsLabel: {
    meaning: 'The object id of a principal is known only after apply.',
    remedy: 'Give a label, and keep it.',
  },
  PrincipalNotEligible: {
    meaning: 'Only users and groups can take up a role.',
    remedy: 'Make it active, or give it to a group.',
  },
  RoleMeaninglessAtScope: {
    meaning: 'The role is not for this type of resource.',
    remedy: 'Give it on one of the types named.',
  },
});

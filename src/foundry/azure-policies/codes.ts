import { codes } from '../../core/validation/code';

/** Codes of policies. docs/messages.md is generated from them. */
export const AZURE_POLICY_CODES = codes({
  DuplicatePolicyParameter: {
    meaning: 'An account or scope is listed twice.',
    remedy: 'List each account and each scope once.',
  },
  InvalidOwnerTag: {
    meaning: 'The name of the owner tag is not a valid tag name.',
    remedy: 'Give it as `owner`.',
  },
  InvalidPolicyName: {
    meaning: 'The name of the policies breaks their rules.',
    remedy: 'Rename them: letters, digits and `-`, 1 to 24 of them.',
  },
  InvalidPolicyScope: {
    meaning: 'The scope of policies is not the full id of a management group, subscription or resource group.',
    remedy:
      'Give it as `/providers/Microsoft.Management/managementGroups/{name}`, `/subscriptions/{id}` or with `/resourceGroups/{name}`.',
  },
  NoModelAccounts: {
    meaning: 'Model deployments may be in listed accounts only, and no account is listed.',
    remedy: 'List the accounts in `modelAccounts`.',
  },
  NoOwnerTag: {
    meaning: 'Bots must have an owner tag, and its name is not given.',
    remedy: "Give the tag's name in `ownerTag`, such as `owner`.",
  },
});

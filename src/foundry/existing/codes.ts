import { codes } from '../../core/validation/code';

/** Codes of existing accounts and projects. docs/messages.md is generated from them. */
export const FOUNDRY_CODES = codes({
  HostOfOtherName: {
    kind: 'warning',
    meaning: '`host` does not begin with the name of the account.',
    remedy: 'Leave it out, or verify that it is the custom subdomain of this account.',
  },
  InvalidHost: {
    meaning: '`host` of an account is not a Foundry host in the public cloud, where agents answer.',
    remedy: 'Give a full name such as `contoso.services.ai.azure.com`.',
  },
  LockHoldsOtherStacks: {
    kind: 'warning',
    meaning: 'The lock of an account also holds what other stacks have in the account, and goes after them.',
    remedy: 'Before such a stack is destroyed, set `deletionLock` to false and deploy the stack of the account.',
  },
  PartOfOtherAccount: {
    meaning: 'A content filter, model, connection or project is part of another account than what uses it.',
    remedy: 'Give one of the same account as that which uses it.',
  },
  PartOfOtherProject: {
    meaning: 'A connection is part of another project than what uses it.',
    remedy: 'Give one of the same project, or of its account.',
  },
  StackDeployedBefore: {
    kind: 'warning',
    meaning: 'Something should wait for a private endpoint or for data stores whose stack is deployed after its own.',
    remedy: 'Remove the dependency between the two stacks, or create both in one stack.',
  },
  TooManyModelDeployments: {
    kind: 'end',
    meaning: 'The app creates more than 32 model deployments in an account.',
    remedy: 'Create another account.',
  },
  TooManyProjects: {
    kind: 'end',
    meaning: 'The app creates more than 250 projects in an account.',
    remedy: 'Create another account.',
  },
});

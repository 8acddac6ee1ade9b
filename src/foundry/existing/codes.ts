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

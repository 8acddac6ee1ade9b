import { codes } from '../../core/validation/code';

/** What can be wrong of accounts and projects that exist. docs/messages.md is made of it. */
export const FOUNDRY_CODES = codes({
  HostOfOtherName: {
    kind: 'warning',
    meaning: '`host` does not begin with the name of the account.',
    remedy: 'Leave it out, or see that it is the custom subdomain of this account.',
  },
  InvalidHost: {
    meaning: '`host` of an account is no host of Foundry in the public cloud, under which agents answer.',
    remedy: 'Give a full name such as `contoso.services.ai.azure.com`.',
  },
  TooManyModelDeployments: {
    kind: 'end',
    meaning: 'The app makes more than 32 model deployments in an account.',
    remedy: 'Make another account.',
  },
  TooManyProjects: {
    kind: 'end',
    meaning: 'The app makes more than 250 projects in an account.',
    remedy: 'Make another account.',
  },
});

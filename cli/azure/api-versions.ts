/** ARM API versions of what commands read and write: those that the stacks deploy with, since the tool imports none of them. */
export const ARM_API_VERSIONS = {
  /** Accounts, applications and deployments. */
  foundry: '2026-05-01',
  bot: '2022-09-15',
} as const;

/** ARM API version of accounts, applications and deployments, the one that the stacks deploy with. */
export const ARM_API_VERSION = '2026-05-01';

/** Environment variable with a token of somebody who has no role, for `https://ai.azure.com`. */
export const OUTSIDER_TOKEN = 'FOUNDRY_AGENTS_TOKEN_WITHOUT_ROLE';

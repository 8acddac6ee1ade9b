/** Environment variable with a token of somebody who has no role, for `https://ai.azure.com`. */
export const OUTSIDER_TOKEN = 'FOUNDRY_AGENTS_TOKEN_WITHOUT_ROLE';
/** Token of a caller that the gateway allows. It is sent to the gateway and to nobody else. */
export const ALLOWED_TOKEN = 'FOUNDRY_AGENTS_GATEWAY_TOKEN';
/** Token of an identity that the gateway does not allow, for the same audience. */
export const REFUSED_TOKEN = 'FOUNDRY_AGENTS_GATEWAY_TOKEN_NOT_ALLOWED';

/**
 * Who signs the tokens that Bot Service sends, and where it answers, by cloud.
 *
 * Sources: Microsoft's connector authentication article and its Teams SDK for Python (cloud_environment.py), read
 * 2026-11-20. Only the public cloud publishes Foundry agents today.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export const PUBLIC_BOT_CONNECTOR = {
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
  serviceHosts: [
    'smba.trafficmanager.net',
    'smba.onyx.prod.teams.trafficmanager.net',
    'smba.infra.gcc.teams.microsoft.com',
  ],
} as const;

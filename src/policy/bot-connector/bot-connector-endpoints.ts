import { BotConnectorCloud } from './bot-connector-cloud';

/** Who signs the tokens of one cloud, and where its Bot Service answers. */
interface BotConnectorEndpoints {
  readonly metadataUrl: string;
  /** The signing keys with their endorsements: the `jwks_uri` of the metadata. */
  readonly keysUrl: string;
  readonly issuer: string;
  readonly serviceHosts: readonly string[];
  /** Where Microsoft Entra publishes its metadata; also what its newer issuers begin with. */
  readonly entraLogin: string;
  /** What the issuers of older Entra tokens begin with. */
  readonly entraSts: string;
}

const GOVERNMENT = {
  metadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  keysUrl: 'https://login.botframework.azure.us/v1/.well-known/keys',
  issuer: 'https://api.botframework.us',
  entraLogin: 'https://login.microsoftonline.us',
  entraSts: 'https://sts.windows.net',
} as const;

/**
 * Clouds by name. Sources, read 2026-11-21: Microsoft's connector authentication article; for the other clouds the
 * constants of Microsoft's Teams SDKs (cloud_environment.py, CloudEnvironment.cs) and of their token validators.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export const BOT_CONNECTOR_ENDPOINTS: Readonly<Record<BotConnectorCloud, BotConnectorEndpoints>> = {
  [BotConnectorCloud.PUBLIC]: {
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    keysUrl: 'https://login.botframework.com/v1/.well-known/keys',
    issuer: 'https://api.botframework.com',
    serviceHosts: [
      'smba.trafficmanager.net',
      'smba.onyx.prod.teams.trafficmanager.net',
      'smba.infra.gcc.teams.microsoft.com',
    ],
    entraLogin: 'https://login.microsoftonline.com',
    entraSts: 'https://sts.windows.net',
  },
  [BotConnectorCloud.US_GOVERNMENT]: { ...GOVERNMENT, serviceHosts: ['smba.infra.gov.teams.microsoft.us'] },
  [BotConnectorCloud.US_DOD]: { ...GOVERNMENT, serviceHosts: ['smba.infra.dod.teams.microsoft.us'] },
  [BotConnectorCloud.CHINA]: {
    metadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    keysUrl: 'https://login.botframework.azure.cn/v1/.well-known/keys',
    issuer: 'https://api.botframework.azure.cn',
    serviceHosts: ['frontend.botapi.msg.infra.teams.microsoftonline.cn'],
    entraLogin: 'https://login.partner.microsoftonline.cn',
    entraSts: 'https://sts.chinacloudapi.cn',
  },
};

/**
 * Tenants that sign the tokens of the Bot Framework Emulator: botframework.com, Microsoft Services and the one of
 * Azure Government. Anybody can obtain such a token. Source: Microsoft's Bot Builder SDKs (EmulatorValidation), read
 * 2026-11-21.
 */
export const EMULATOR_TENANTS: readonly string[] = [
  'd6d49420-f39b-4df7-a1dc-d59a935871db',
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  'cab8a31a-1906-4287-a0d8-4eef66b95f6e',
];

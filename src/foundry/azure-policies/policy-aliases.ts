const ACCOUNTS = 'Microsoft.CognitiveServices/accounts';
const BUILT_IN = 'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions';

/** A property that Azure Policy can look at, by its alias. Azure refuses a definition with an alias that does not exist. */
interface PolicyAlias {
  readonly alias: string;
  /** Where it is documented. Read 2026-11-29. */
  readonly source: string;
}

/**
 * Aliases that are documented, and so used here. The properties of Agent Applications have none, neither their authorization nor
 * their tags: the access guardrails look at those.
 */
export const ALIASES = {
  accountLocalAuth: {
    alias: `${ACCOUNTS}/disableLocalAuth`,
    source: `${BUILT_IN}/Cognitive%20Services/CognitiveServices_DisableLocalAuth_Audit.json`,
  },
  accountPublicAccess: {
    alias: `${ACCOUNTS}/publicNetworkAccess`,
    source: `${BUILT_IN}/Cognitive%20Services/CognitiveServices_DisablePublicNetworkAccess_Audit.json`,
  },
  accountConnectionCategory: {
    alias: `${ACCOUNTS}/connections/category`,
    source: 'https://learn.microsoft.com/azure/foundry/how-to/custom-policy-definition',
  },
  projectConnectionCategory: {
    alias: `${ACCOUNTS}/projects/connections/category`,
    source: 'https://learn.microsoft.com/azure/foundry/how-to/custom-policy-definition',
  },
  accountConnectionAuthType: {
    alias: `${ACCOUNTS}/connections/authType`,
    source:
      'https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-bicep/05-custom-policy-definitions',
  },
  projectConnectionAuthType: {
    alias: `${ACCOUNTS}/projects/connections/authType`,
    source:
      'https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-bicep/05-custom-policy-definitions',
  },
  botLocalAuth: {
    alias: 'Microsoft.BotService/botServices/disableLocalAuth',
    source: `${BUILT_IN}/Bot%20Service/BotService_DisableLocalAuth_Audit.json`,
  },
} as const satisfies Record<string, PolicyAlias>;

import { ALIASES } from './policy-aliases';

/** A condition of Azure Policy, as its language writes it. */
type PolicyCondition = Readonly<Record<string, unknown>>;

/** A parameter of a definition, next to its effect. */
interface PolicyParameter {
  readonly type: 'Array' | 'String';
  readonly displayName: string;
}

/** One rule that Azure holds resources to. */
export interface PolicyDefinition {
  /** Key of its effect in `FoundryPoliciesProps`. */
  readonly key: PolicyKey;
  /** End of its name in Azure. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** `All` for types without tags and location of their own, which `Indexed` leaves out. */
  readonly mode: 'All' | 'Indexed';
  readonly parameters?: Readonly<Record<string, PolicyParameter>>;
  /** What breaks the rule. */
  readonly violation: PolicyCondition;
}

export type PolicyKey =
  | 'accountsWithoutKeys'
  | 'accountsWithoutPublicAccess'
  | 'connectionsWithoutKeys'
  | 'botsWithoutLocalAuthentication'
  | 'modelDeploymentsInListedAccounts'
  | 'botsWithOwnerTag';

const ACCOUNT = 'Microsoft.CognitiveServices/accounts';
const BOT = 'Microsoft.BotService/botServices';

/** Kinds of account that hold models. Speech and other services have accounts of other kinds. */
const ACCOUNT_KINDS = ['AIServices', 'OpenAI'];

/**
 * Authentication types that send a secret which anybody can use.
 * @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/connections (read 2026-11-29)
 */
const KEY_TYPES = [
  'AccessKey',
  'AccountKey',
  'ApiKey',
  'CustomKeys',
  'PAT',
  'SAS',
  'ServicePrincipal',
  'UsernamePassword',
];

/**
 * Categories for which the service takes nothing else: telemetry, and Bing.
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/tools/bing-tools (read 2026-11-29)
 */
const KEY_ONLY = ['AppInsights', 'GroundingWithBingSearch', 'GroundingWithCustomSearch'];

const isType = (type: string): PolicyCondition => ({ field: 'type', equals: type });

const isAccount: readonly PolicyCondition[] = [isType(ACCOUNT), { field: 'kind', in: ACCOUNT_KINDS }];

const isConnectionByKey = (type: string, category: string, authType: string): PolicyCondition => ({
  allOf: [isType(type), { field: authType, in: KEY_TYPES }, { field: category, notIn: KEY_ONLY }],
});

/**
 * The account of a deployment, from its id. A function that fails denies every request of the scope, whatever it is for, so that it
 * is called only where it cannot.
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule#value (read 2026-11-29)
 */
const ID = "toLower(field('id'))";
const ACCOUNT_OF_DEPLOYMENT = `[if(contains(${ID}, '/deployments/'), substring(${ID}, 0, lastIndexOf(${ID}, '/deployments/')), '')]`;

/** The rules, in the order they are listed in the initiative. */
export const POLICY_DEFINITIONS: readonly PolicyDefinition[] = [
  {
    key: 'accountsWithoutKeys',
    name: 'accounts-without-keys',
    displayName: 'Foundry accounts do not accept API keys',
    description: 'Whoever has a key bypasses every role, and nobody sees who it was.',
    mode: 'Indexed',
    violation: { allOf: [...isAccount, { field: ALIASES.accountLocalAuth.alias, notEquals: true }] },
  },
  {
    key: 'accountsWithoutPublicAccess',
    name: 'accounts-without-public-access',
    displayName: 'Foundry accounts are not reachable from the Internet',
    description: 'Accounts are reached by private endpoints only.',
    mode: 'Indexed',
    violation: { allOf: [...isAccount, { field: ALIASES.accountPublicAccess.alias, notEquals: 'Disabled' }] },
  },
  {
    key: 'connectionsWithoutKeys',
    name: 'connections-without-keys',
    displayName: 'Foundry connections authenticate with an identity',
    description:
      'Connections have no key or password, unless the service takes nothing else: Application Insights and Bing.',
    mode: 'All',
    violation: {
      anyOf: [
        isConnectionByKey(
          `${ACCOUNT}/connections`,
          ALIASES.accountConnectionCategory.alias,
          ALIASES.accountConnectionAuthType.alias,
        ),
        isConnectionByKey(
          `${ACCOUNT}/projects/connections`,
          ALIASES.projectConnectionCategory.alias,
          ALIASES.projectConnectionAuthType.alias,
        ),
      ],
    },
  },
  {
    key: 'botsWithoutLocalAuthentication',
    name: 'bots-without-local-authentication',
    displayName: 'Bots do not accept secrets of their own',
    description: 'Bots authenticate with Microsoft Entra ID only.',
    mode: 'Indexed',
    violation: { allOf: [isType(BOT), { field: ALIASES.botLocalAuth.alias, notEquals: true }] },
  },
  {
    key: 'modelDeploymentsInListedAccounts',
    name: 'model-deployments-in-listed-accounts',
    displayName: 'Models are deployed in listed accounts only',
    description: 'Quota, content filters and the gateway are kept in these accounts.',
    mode: 'All',
    parameters: { accountIds: { type: 'Array', displayName: 'Ids of the accounts, in lower case' } },
    violation: {
      allOf: [isType(`${ACCOUNT}/deployments`), { value: ACCOUNT_OF_DEPLOYMENT, notIn: "[parameters('accountIds')]" }],
    },
  },
  {
    key: 'botsWithOwnerTag',
    name: 'bots-with-owner-tag',
    displayName: 'Bots name their owner in a tag',
    description: 'Whoever is called when an agent misbehaves.',
    mode: 'Indexed',
    parameters: { ownerTag: { type: 'String', displayName: 'Name of the tag' } },
    violation: { allOf: [isType(BOT), { field: "[concat('tags[', parameters('ownerTag'), ']')]", exists: false }] },
  },
];

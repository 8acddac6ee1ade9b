import { createApp } from '../../../stacks/app';
import { explain } from '../../../stacks/settings/explain';
import { parseSettings } from '../../../stacks/settings/settings';
import type { Settings } from '../../../stacks/settings/settings-schema';
import { exampleText } from '../../support/examples';

const mistakes = (example: string, change: (text: string) => string): string => {
  let parsed: Settings | undefined;
  try {
    parsed = parseSettings(change(exampleText(example)), 'env.yaml');
    createApp(parsed);
    return '';
  } catch (error) {
    return explain(error, parsed) ?? '';
  }
};

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'an account that is not listed',
    'ai-gateway',
    (text) => text.replace('accounts: { east: { priority: 1 }', 'accounts: { north: { priority: 1 }'),
    /^env\.yaml:\d+:\d+: models\.list\.gpt-4\.1\.accounts\.north is not one of models\.accounts; give one of east, west/m,
  ],
  [
    'a project that does not exist',
    'ai-gateway',
    (text) => text.replace('    helpdesk:\n      tokensPerMinute', '    sales:\n      tokensPerMinute'),
    /models\.projects\.sales is not a project of foundry; give one of helpdesk/,
  ],
  [
    'a model that the connection does not have',
    'ai-gateway',
    (text) => text.replace('gateway/gpt-4.1\n', 'gateway/gpt-5\n'),
    /prompt\.model 'gateway\/gpt-5' is not one of connection gateway; give one of gateway\/gpt-4\.1/,
  ],
  [
    'nobody who may call',
    'ai-gateway-existing',
    (text) => text.replace(/ {2}projects:[\s\S]*/, ''),
    /models lets nobody call the gateway/,
  ],
  [
    'no gateway',
    'ai-gateway-existing',
    (text) => text.replace(/ {2}gateway:[\s\S]*? {2}surface/, '  surface'),
    /models\.gateway is missing; add it, or ingress/,
  ],
  [
    'a bound of a model that is not listed',
    'ai-gateway',
    (text) => text.replace('      tokensPerMinute: 20000', '      models: [gpt-5]\n      tokensPerMinute: 20000'),
    /models\.projects\.helpdesk\.models\.0 'gpt-5' is not one of models\.list/,
  ],
  [
    'a secret in the file',
    'ai-gateway-vendor',
    (text) => text.replace('{ variable: litellm_secret }', 'hunter2'),
    /clientSecret/,
  ],
  [
    'two ways to sign in',
    'ai-gateway-vendor',
    (text) => text.replace('      oAuth2:', '      key: { value: { variable: a_key } }\n      oAuth2:'),
    /needs exactly one of oAuth2 and key/,
  ],
  [
    'a quota without its period',
    'ai-gateway',
    (text) => text.replace('      quotaPeriod: monthly\n', ''),
    /^env\.yaml:\d+:7: models\.projects\.helpdesk\.quota '5000000' is given without quotaPeriod; add it, or remove this$/m,
  ],
  [
    'a period without its quota, of each agent',
    'ai-gateway',
    (text) => text.replace('eachAgent: { ', 'eachAgent: { quotaPeriod: daily, '),
    /helpdesk\.eachAgent\.quotaPeriod 'daily' is given without quota;/,
  ],
  [
    'an agent without any limit',
    'ai-gateway',
    (text) => text.replace('eachAgent: { tokensPerMinute: 10000 }', 'eachAgent: {}'),
    /helpdesk\.eachAgent has no limit; add tokensPerMinute, or remove it/,
  ],
  [
    'an empty list of models',
    'ai-gateway',
    (text) => text.replace(/ {2}list:[\s\S]*? {2}projects:/, '  list: {}\n  projects:'),
    /^env\.yaml:\d+:3: models\.list names no models; add at least one$/m,
  ],
  [
    'a model of Anthropic',
    'ai-gateway',
    (text) => text.replace("      version: '2025-04-14'\n", "      version: '2025-04-14'\n      format: Anthropic\n"),
    /models\.list\.gpt-4\.1\.format 'Anthropic' answers the Messages API only/,
  ],
  [
    'the Consumption tier',
    'ai-gateway-existing',
    (text) => text.replace('tier: premium-v2', 'tier: consumption'),
    /models\.gateway\.tier 'consumption' supports neither token limits nor streaming; use another tier/,
  ],
  [
    'an application under two names',
    'ai-gateway-existing',
    (text) => `${text}    other:\n      clientId: 66666666-6666-4666-8666-666666666666\n`,
    /models\.applications\.other\.clientId '6{8}-.*' is that of reports already; list each application once/,
  ],
  [
    'a host without a public certificate',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  hostName: llm.contoso.internal\n  surface:'),
    /^env\.yaml:\d+:3: models\.hostName 'llm\.contoso\.internal' can have no certificate of a public authority/m,
  ],
  [
    'a project that cannot use chat completions',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  operations: [embeddings]\n  surface:'),
    /^env\.yaml:\d+:3: models\.operations lacks 'chat-completions', the only one that agents use, and project 'claims' is allowed; add it/m,
  ],
  [
    'an account that the gateway has no private endpoint to',
    'ai-gateway-existing',
    (text) => text.replace(/ {6}privateEndpointId: .*\n/, ''),
    /^env\.yaml:\d+:7: models\.accounts\.central\.publicNetworkAccess is off, and the gateway has no private endpoint to Foundry account 'models-central'; give the id of one as privateEndpointId/m,
  ],
  [
    'a private account behind a gateway without a network',
    'ai-gateway-existing',
    (text) => text.replace('tier: premium-v2', 'tier: basic-v2').replace('network: private-endpoint', 'network: none'),
    /^env\.yaml:\d+:7: models\.accounts\.central\.publicNetworkAccess of account 'models-central' is off, and the gateway/m,
  ],
  [
    'a model of another provider on the surface of Azure OpenAI',
    'ai-gateway-existing',
    (text) => text.replace("      version: '2025-04-14'\n", '      format: Mistral AI\n'),
    /^env\.yaml:\d+:7: models\.list\.gpt-4\.1\.format 'Mistral AI' is not of OpenAI, as all models of surface azure-openai are/m,
  ],
  [
    'a model twice',
    'ai-gateway-existing',
    (text) =>
      text.replace('  connection: platform', '    GPT-4.1:\n      accounts: { central: {} }\n  connection: platform'),
    /^env\.yaml:\d+:5: models\.list\.GPT-4\.1 is gpt-4\.1 in another case; list each model once/m,
  ],
  [
    'an account under two names',
    'ai-gateway',
    (text) => text.replace('accounts/models-west-contoso', 'accounts/Models-East-contoso'),
    /^env\.yaml:\d+:7: models\.accounts\.west\.id '.*' is that of east already; list each account once$/m,
  ],
  [
    'accounts of one name in two resource groups',
    'ai-gateway',
    (text) =>
      text.replace(
        /(?<=\/)[^/]+(\/providers\/Microsoft\.CognitiveServices\/accounts\/)models-west-contoso/,
        'rg-other$1models-east-contoso',
      ),
    /^env\.yaml:\d+:5: models\.accounts\.west: account '.*' has the name of '.*east-contoso'/m,
  ],
  [
    'more accounts than a pool has',
    'ai-gateway',
    (text) =>
      text.replace(
        'accounts: { east: { priority: 1 }',
        `accounts: { ${Array.from({ length: 29 }, (__, index) => `a${index}: {}`).join(', ')}, east: { priority: 1 }`,
      ),
    /^env\.yaml:\d+:7: models\.list\.gpt-4\.1\.accounts names more than 30 accounts; remove some$/m,
  ],
  [
    'Content Safety of an account that is not listed',
    'ai-gateway',
    (text) => text.replace('models:\n  accounts', 'models:\n  contentSafety: { account: safety }\n  accounts'),
    /^env\.yaml:\d+:\d+: models\.contentSafety\.account 'safety' is not one of models\.accounts; give one of east, west$/m,
  ],
  [
    'Content Safety that checks nothing',
    'ai-gateway',
    (text) =>
      text.replace(
        'models:\n  accounts',
        'models:\n  contentSafety: { account: east, shieldPrompt: false, refusesFrom: {} }\n  accounts',
      ),
    /^env\.yaml:\d+:\d+: models\.contentSafety\.shieldPrompt 'false' leaves nothing to check; add refusesFrom or blocklists$/m,
  ],
  [
    'a severity that there is not',
    'ai-gateway',
    (text) =>
      text.replace(
        'models:\n  accounts',
        'models:\n  contentSafety: { account: east, refusesFrom: { hate: 8 } }\n  accounts',
      ),
    /^env\.yaml:\d+:\d+: models\.contentSafety\.refusesFrom\.hate '8' must be a whole number from 0 to 7/m,
  ],
  [
    'an audience for accounts that is none',
    'ai-gateway',
    (text) => text.replace('models:\n  accounts', 'models:\n  accountAudience: models\n  accounts'),
    /^env\.yaml:\d+:3: models\.accountAudience 'models' must be an https or api address/m,
  ],
  [
    'a gateway of a vendor with the name of the connection to the own one',
    'ai-gateway-existing',
    (text) =>
      text.replace(
        '  connection: platform',
        '  connection: platform\n  otherGateways:\n    Platform: { url: https://llm.contoso.com/v1, models: [llama], key: { value: { variable: a_key } } }',
      ),
    /^env\.yaml:\d+:5: models\.otherGateways\.Platform has the name of the connection to the gateway of list; rename it/m,
  ],
  [
    'an operation that the surface lacks',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  operations: [chat-completions, responses]\n  surface:'),
    /^env\.yaml:\d+:3: models\.operations has 'responses', which surface Azure OpenAI has not; give chat-completions or embeddings/m,
  ],
  [
    'a vendor without the path of its API',
    'ai-gateway-vendor',
    (text) => text.replace('https://llm.contoso.com/v1', 'https://llm.contoso.com'),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.url 'https:\/\/llm\.contoso\.com' must be an HTTPS URL with the path/m,
  ],
  [
    'a version of an API without versions',
    'ai-gateway-vendor',
    (text) => text.replace('contoso.com/v1', "contoso.com/v1\n      apiVersion: '2024-10-21'"),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.apiVersion '2024-10-21' is given, and the url is that of OpenAI v1/m,
  ],
  [
    'models in the path of an API that has them in the body',
    'ai-gateway-vendor',
    (text) => text.replace('contoso.com/v1', 'contoso.com/v1\n      deploymentInPath: true'),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.deploymentInPath 'true' is given, and the url is that of OpenAI v1/m,
  ],
  [
    'models in the path without a version',
    'ai-gateway-vendor',
    (text) => text.replace('contoso.com/v1', 'contoso.com/openai\n      deploymentInPath: true'),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.deploymentInPath 'true' is given without apiVersion; add it/m,
  ],
  [
    'a version that is none',
    'ai-gateway-vendor',
    (text) => text.replace('contoso.com/v1', 'contoso.com/openai\n      apiVersion: newest'),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.apiVersion 'newest' must be a version of the API/m,
  ],
  [
    'a credential in a header',
    'ai-gateway-vendor',
    (text) => text.replace('contoso.com/v1', 'contoso.com/v1\n      headers: { X-Api-Key: hunter2 }'),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.headers has X-Api-Key, which carries a credential(?!.*hunter2)/m,
  ],
  [
    'an address for tokens that is not safe',
    'ai-gateway-vendor',
    (text) => text.replace('tokenUrl: https', 'tokenUrl: http'),
    /^env\.yaml:\d+:9: models\.otherGateways\.litellm\.oAuth2\.tokenUrl 'http:.*' must be an absolute HTTPS URL .* give it as 'https:\/\/login/m,
  ],
  [
    'a model of a vendor with the name of the connection',
    'ai-gateway-vendor',
    (text) => text.replace('[gpt-4.1, mistral-large]', '[gpt-4.1, litellm/mistral-large]'),
    /^env\.yaml:\d+:\d+: models\.otherGateways\.litellm\.models\.1 'litellm\/mistral-large' may hold letters, .* without the name of the connection/m,
  ],
  [
    'a model of a vendor twice',
    'ai-gateway-vendor',
    (text) => text.replace('[gpt-4.1, mistral-large]', '[gpt-4.1, gpt-4.1]'),
    /^env\.yaml:\d+:7: models\.otherGateways\.litellm\.models lists the same more than once/m,
  ],
  [
    'an operation twice',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  operations: [embeddings, embeddings]\n  surface:'),
    /^env\.yaml:\d+:3: models\.operations lists the same more than once/m,
  ],
])('%s has its line in the settings', (_, example, change, expected) => {
  expect(mistakes(example, change)).toMatch(expected);
});

// The rooms of the code, uppermost first. `npm run tree` holds the code to this table, and draws
// docs/architecture.md from it. A room may import from those named in `on`, and from no other; an arrow that no import
// follows is an error as well. `through` names the files by which a room takes what it is on, and nothing beside them.
// What is `underAll` is under nearly every room, so that the picture leaves most arrows to it out.
// Within a room, `parts` are its folders, again uppermost first; '.' is the room's own folder.
// An index.ts only collects what a room exports, and may take from every part of its room.

/** The library. A room is named by its folder in src. */
const LIBRARY = [
  {
    room: 'src/publish',
    holds: 'what puts project, agent, ingress and bot together: the stack class, published agents',
    on: [
      'src/ingress',
      'src/bot',
      'src/people',
      'src/agent',
      'src/foundry',
      'src/policy',
      'src/access',
      'src/core',
      'src/providers',
    ],
    parts: [
      {
        part: '.',
        holds: 'the ways in, and what they publish: route and bot in one',
        on: ['agents', 'network', 'stack'],
      },
      { part: 'agents', holds: 'published agents: an endpoint, or an application with its deployments' },
      { part: 'network', holds: 'the part of a network for an ingress: subnets, zones, private endpoints' },
      { part: 'stack', holds: 'the stack class, and what every stack of the library has' },
    ],
  },
  {
    room: 'src/ai-gateway',
    holds: 'models behind API Management: who may call them, and how much',
    on: ['src/ingress', 'src/foundry', 'src/policy', 'src/access', 'src/core', 'src/providers'],
    parts: [
      {
        part: 'connection',
        holds: 'connections by which agents reach models behind a gateway',
        on: ['.', 'policy', 'discovery', 'list'],
      },
      {
        part: '.',
        holds: 'model gateways',
        on: ['telemetry', 'policy', 'discovery', 'backends', 'callers', 'list'],
      },
      { part: 'telemetry', holds: 'logs and metrics of a gateway' },
      {
        part: 'policy',
        holds: 'the policy of a gateway: who calls, which model, how much, whereto',
        on: ['discovery', 'callers', 'list'],
      },
      { part: 'discovery', holds: 'what a gateway answers to the question for its models', on: ['list'] },
      { part: 'backends', holds: 'backends and pools of models, and the rights on their accounts', on: ['list'] },
      { part: 'callers', holds: 'callers of a gateway, and their limits', on: ['list'] },
      { part: 'list', holds: 'the list of models, and what follows from a surface' },
    ],
  },
  {
    room: 'src/registry',
    holds: 'agents of other platforms: what they say of themselves, and their entries in the registry',
    on: ['src/callers', 'src/agent', 'src/access', 'src/core', 'src/providers'],
    parts: [
      {
        part: '.',
        holds: 'what the room exports',
        on: ['registration', 'collection', 'instance', 'registrar', 'card'],
      },
      { part: 'registrar', holds: 'who registers agents, and what it may do for that' },
      { part: 'registration', holds: 'entries of the registry of Agent 365', on: ['entry', 'card'] },
      { part: 'collection', holds: 'collections of the older registry, and their members', on: ['instance', 'entry'] },
      { part: 'instance', holds: 'entries of the older registry, and their cards', on: ['entry', 'card'] },
      {
        part: 'entry',
        holds: 'what entries have in common: ids, owners, and which agents are not registered',
        on: ['card'],
      },
      { part: 'card', holds: 'agent cards: read, checked, in one form' },
    ],
  },
  {
    room: 'src/callers',
    holds: 'apps in Microsoft Entra through which people and services call agents',
    on: ['src/agent', 'src/access', 'src/core'],
    parts: [
      { part: '.', holds: 'callers of agents: app, scope, consent and role together', on: ['app', 'permission'] },
      { part: 'app', holds: 'registrations: APIs, clients, and how they prove who they are', on: ['permission'] },
      { part: 'permission', holds: 'what apps may do at which resource, with which consent' },
    ],
  },
  {
    room: 'src/ingress',
    holds: 'the way in: topologies, edge, gateway, network',
    on: ['src/agent', 'src/foundry', 'src/policy', 'src/access', 'src/core', 'src/providers'],
    parts: [
      {
        part: '.',
        holds: 'the seven topologies, and what makes one of them',
        on: [
          'application-gateway',
          'azure-firewall',
          'waf',
          'gateway',
          'gateway/routes',
          'gateway/host-names',
          'gateway/public-ip',
          'gateway/tiers',
          'subnet',
          'callers',
        ],
      },
      {
        part: 'application-gateway',
        holds: 'the edge with WAF: sites, certificates, rewrites',
        on: ['azure-firewall', 'waf', 'gateway/responses', 'gateway/routes', 'certificate', 'subnet', 'callers'],
      },
      { part: 'azure-firewall', holds: 'Azure Firewall and its DNAT rules', on: ['subnet', 'callers'] },
      { part: 'waf', holds: 'the WAF policy: rule sets, custom rules, exclusions', on: ['callers'] },
      {
        part: 'gateway',
        holds: 'API Management: the service, its network, certificates, logs',
        on: [
          'gateway/responses',
          'gateway/routes',
          'gateway/host-names',
          'gateway/public-ip',
          'gateway/tiers',
          'certificate',
          'subnet',
          'callers',
        ],
      },
      {
        part: 'gateway/responses',
        holds: 'what applications that call one agent get on the gateway: operation, policy, roles',
        on: ['gateway/routes', 'gateway/tiers'],
      },
      {
        part: 'gateway/routes',
        holds: 'what one agent gets on the gateway: operation, backend, policy',
        on: ['gateway/tiers'],
      },
      { part: 'gateway/host-names', holds: 'host names of the gateway and their DNS' },
      { part: 'gateway/public-ip', holds: 'public addresses of gateways that are called from outside', on: ['subnet'] },
      { part: 'gateway/tiers', holds: 'tiers of API Management, and what each can do', on: ['subnet'] },
      { part: 'certificate', holds: 'the identity that reads certificates from Key Vault' },
      { part: 'subnet', holds: 'subnets, their sizes, security rules and routes', on: ['callers'] },
      { part: 'callers', holds: 'address ranges that may call: Teams, networks, partners' },
    ],
  },
  {
    room: 'src/bot',
    holds: 'the agent bot and its channels',
    on: ['src/agent', 'src/policy', 'src/core', 'src/providers'],
  },
  {
    room: 'src/people',
    holds: 'who may do what: personas, hosted agents',
    on: ['src/agent', 'src/foundry', 'src/access', 'src/core'],
    parts: [
      { part: '.', holds: 'personas, hosted agents', on: ['guardrails'] },
      { part: 'guardrails', holds: 'rules over all role assignments of an app' },
    ],
  },
  {
    room: 'src/agent',
    holds: 'Agent Applications, deployments, agents with endpoints',
    on: ['src/foundry', 'src/policy', 'src/access', 'src/core', 'src/providers'],
    parts: [
      { part: '.', holds: 'what the room exports', on: ['application', 'endpoint', 'target'] },
      { part: 'application', holds: 'Agent Applications, deployments, routing', on: ['target'] },
      { part: 'endpoint', holds: 'agents that carry their own endpoint', on: ['target'] },
      { part: 'target', holds: 'what Bot Service can deliver to: `IActivityTarget`' },
    ],
  },
  {
    room: 'src/foundry',
    holds: 'the Foundry account, its projects, private endpoint and DNS zones',
    on: ['src/access', 'src/core', 'src/providers'],
    parts: [
      {
        part: '.',
        holds: 'what the room exports',
        on: ['project', 'capability-hosts', 'data-stores', 'account', 'model', 'existing', 'network', 'connections'],
      },
      { part: 'project', holds: 'projects', on: ['capability-hosts', 'data-stores', 'existing'] },
      {
        part: 'capability-hosts',
        holds: 'capability hosts: agents of a project keep their data in your stores',
        on: ['data-stores', 'connections', 'existing'],
      },
      { part: 'data-stores', holds: 'data stores of agents: storage, Cosmos DB, AI Search', on: ['existing'] },
      { part: 'account', holds: 'accounts and their private endpoint', on: ['network', 'existing'] },
      { part: 'model', holds: 'model deployments and content filters', on: ['existing'] },
      { part: 'azure-policies', holds: 'Azure policies over accounts, connections, models and bots', on: ['existing'] },
      { part: 'connections', holds: 'connections to stores, tools and models', on: ['existing'] },
      {
        part: 'network',
        holds: 'how an account is reached: networks, agent subnets, managed networks, DNS zones',
        on: ['existing'],
      },
      { part: 'existing', holds: 'what made and existing accounts and projects share; their grants' },
    ],
  },
  {
    room: 'src/policy',
    holds: 'policy documents of API Management',
    on: ['src/core', 'src/providers'],
    parts: [
      {
        part: '.',
        holds: 'what the room exports',
        on: ['responses', 'bot-connector', 'statements/llm', 'statements', 'document'],
      },
      {
        part: 'responses',
        holds: 'the policy that checks requests to Responses endpoints of agents',
        on: ['bot-connector', 'statements', 'document'],
      },
      { part: 'bot-connector', holds: 'the policy that checks what Bot Service sends', on: ['statements', 'document'] },
      {
        part: 'statements/llm',
        holds: 'statements about language models: limits, metrics, content safety, cache',
        on: ['statements', 'document'],
      },
      { part: 'statements', holds: 'one class for each policy statement', on: ['document'] },
      { part: 'document', holds: 'the document itself, its XML, fragments, named values' },
    ],
  },
  {
    room: 'src/access',
    holds: 'principals, roles by GUID, role assignments, grants',
    on: ['src/core', 'src/providers'],
    parts: [
      { part: 'resources', holds: 'resources that roles are granted on, and what tools may do with them', on: ['.'] },
      { part: '.', holds: 'principals, roles, role assignments, grants' },
    ],
  },
  {
    room: 'src/core',
    holds: 'errors, rules, ARM ids, names, tokens, kept values',
    underAll: true,
    on: ['src/providers'],
    parts: [
      { part: '.', holds: 'what the room exports', on: ['network', 'azure', 'moves'] },
      { part: 'moves', holds: 'constructs that were renamed', on: ['validation', 'terraform'] },
      {
        part: 'network',
        holds: 'IPv4 ranges, private endpoints, private DNS zones, route tables',
        on: ['azure', 'validation', 'terraform'],
      },
      { part: 'azure', holds: 'ARM ids, names, regions, subscriptions, tags, logs', on: ['validation', 'terraform'] },
      {
        part: 'validation',
        holds: 'problems, codes, and rules: host names, GUIDs, names of resource groups',
        on: ['terraform'],
      },
      { part: 'terraform', holds: 'tokens, kept values, what is protected, import blocks' },
    ],
  },
  { room: 'src/providers', holds: 'generated bindings of azapi and msgraph; nobody edits them', underAll: true },
];

/** The app: a settings file to stacks. */
const APP = [
  {
    room: 'stacks',
    holds: 'the app: a settings file to stacks; `main.ts` is what cdktf.json runs',
    through: ['src/index.ts', 'src/internal.ts'],
    on: ['src/publish'],
    parts: [
      {
        part: 'command',
        holds: 'the app as a command of the package: `init`, `synth`, `access`',
        on: ['access-review', '.', 'settings/file'],
      },
      {
        part: 'diagram',
        holds: 'the pictures of the pages on topologies, estates, AI gateways, callers, registries and applications',
        on: ['.', 'access-review', 'ingress', 'settings'],
      },
      { part: 'access-review', holds: 'who may do what, as a report', on: ['.', 'settings'] },
      {
        part: '.',
        holds: 'the app and its start',
        on: [
          'agents',
          'models',
          'ingress',
          'foundry',
          'base',
          'settings',
          'settings/file',
          'policies',
          'registry',
          'callers',
        ],
      },
      {
        part: 'agents',
        holds: 'the stack of the agents',
        on: ['base', 'settings', 'settings/file'],
      },
      {
        part: 'models',
        holds: 'the stack of the models behind a gateway',
        on: ['base', 'settings', 'settings/values', 'settings/file'],
      },
      {
        part: 'ingress',
        holds: 'the stack of the way in',
        on: ['base', 'settings', 'settings/estate', 'settings/values', 'settings/file'],
      },
      {
        part: 'foundry',
        holds: 'the stack of the estate: account, network, models, projects',
        on: ['base', 'settings', 'settings/estate', 'settings/file'],
      },
      {
        part: 'policies',
        holds: 'the stack of the Azure policies for what other teams make',
        on: ['base', 'settings', 'settings/file'],
      },
      {
        part: 'callers',
        holds: 'the stack of apps in Microsoft Entra that call agents',
        on: ['base', 'settings', 'settings/callers', 'settings/values', 'settings/file'],
      },
      {
        part: 'registry',
        holds: 'the stack of agents of other platforms',
        on: ['base', 'settings', 'settings/registry', 'settings/file'],
      },
      {
        part: 'base',
        holds: 'what every stack has: providers, backend, tags',
        on: ['settings', 'settings/estate', 'settings/values', 'settings/file'],
      },
      {
        part: 'settings',
        holds: 'the settings: schema, rules across settings, mistakes with their line',
        on: ['settings/callers', 'settings/estate', 'settings/registry', 'settings/values', 'settings/file'],
      },
      {
        part: 'settings/callers',
        holds: 'settings of apps in Microsoft Entra, and of who calls agents',
        on: ['settings/values', 'settings/file'],
      },
      {
        part: 'settings/estate',
        holds: 'the settings of what an estate is made of',
        on: ['settings/values', 'settings/file'],
      },
      {
        part: 'settings/registry',
        holds: 'settings of agents of other platforms, and files of their cards',
        on: ['settings/values', 'settings/file'],
      },
      { part: 'settings/values', holds: 'values of settings: ids, names, words for enums', on: ['settings/file'] },
      { part: 'settings/file', holds: 'the YAML file: places, plain texts, the schema comment' },
      { part: 'examples', holds: 'settings that are shipped' },
    ],
  },
];

/** The command line. Of the library it imports what reads an agent card, and loads that for one command. */
const COMMAND_LINE = [
  {
    room: 'cli',
    holds: 'the command line `foundry-agents`, a folder for each command',
    through: ['src/internal.ts'],
    parts: [
      {
        part: '.',
        holds: 'the program: commands and options',
        on: ['activate', 'card', 'lifecycle', 'publish', 'package', 'verify', 'session', 'world', 'errors'],
      },
      { part: 'activate', holds: 'command `activate`', on: ['agent', 'session', 'world'] },
      {
        part: 'lifecycle',
        holds: 'commands `start`, `stop`, `enable`, `disable`',
        on: ['agent', 'session', 'outputs', 'azure', 'world', 'errors'],
      },
      {
        part: 'card',
        holds: 'command `card`: the card of an agent of another platform, as settings',
        on: ['world', 'errors'],
      },
      { part: 'publish', holds: 'command `publish`', on: ['package', 'agent', 'session', 'azure', 'world', 'errors'] },
      {
        part: 'package',
        holds: 'command `package`: the Teams app package',
        on: ['session', 'outputs', 'world', 'errors'],
      },
      {
        part: 'verify',
        holds: 'command `verify`',
        on: [
          'verify/probes',
          'verify/model-probes',
          'verify/registry-probes',
          'verify/probe-client',
          'agent',
          'session',
          'outputs',
          'azure',
          'world',
          'errors',
        ],
      },
      { part: 'verify/probes', holds: 'one file for each row of `verify`', on: ['verify/probe-client', 'agent'] },
      {
        part: 'verify/model-probes',
        holds: 'rows of `verify` for connections to models behind a gateway',
        on: ['verify/probe-client'],
      },
      {
        part: 'verify/registry-probes',
        holds: 'rows of `verify` for agents of other platforms in the registries',
        on: ['verify/probe-client'],
      },
      {
        part: 'verify/probe-client',
        holds: 'what a probe is, and how it asks Azure, Foundry, Microsoft Graph, DNS and the edge',
        on: ['agent', 'azure', 'world', 'errors'],
      },
      {
        part: 'agent',
        holds: 'the agent in Foundry, as commands read and write it',
        on: ['session', 'azure', 'errors'],
      },
      {
        part: 'session',
        holds: 'who is signed in, and what a command starts with',
        on: ['outputs', 'azure', 'world', 'errors'],
      },
      { part: 'outputs', holds: 'the outputs file of the stacks', on: ['azure', 'world', 'errors'] },
      { part: 'azure', holds: 'requests to Azure and Foundry: sending, retries, waiting', on: ['world', 'errors'] },
      { part: 'world', holds: 'terminal, files, clock, clouds', on: ['errors'] },
      { part: 'errors', holds: 'errors of the command line, and its exit codes' },
    ],
  },
];

export const ROOMS = [...COMMAND_LINE, ...APP, ...LIBRARY];

/** More files than this and nobody finds one by looking. */
export const MOST_FILES = 25;

import { AGENT_CODES } from '../cli/agent/codes';
import { PUBLISHED_CARD_CODES } from '../cli/card/codes';
import { SERVICE_CODES } from '../cli/azure/codes';
import { CLI_CODES } from '../cli/errors/codes';
import { LIFECYCLE_CODES } from '../cli/lifecycle/codes';
import { OUTPUT_CODES } from '../cli/outputs/codes';
import { PACKAGE_CODES } from '../cli/package/codes';
import { PUBLISH_CODES } from '../cli/publish/codes';
import { SESSION_CODES } from '../cli/session/codes';
import { ACCESS_CODES } from '../src/access/codes';
import { RESOURCE_ACCESS_CODES } from '../src/access/resources/codes';
import { AI_GATEWAY_CODES } from '../src/ai-gateway/codes';
import { AI_GATEWAY_BACKEND_CODES } from '../src/ai-gateway/backends/codes';
import { AI_GATEWAY_CALLER_CODES } from '../src/ai-gateway/callers/codes';
import { MODEL_CONNECTION_CODES } from '../src/ai-gateway/connection/codes';
import { AI_GATEWAY_LIST_CODES } from '../src/ai-gateway/list/codes';
import { APPLICATION_CODES } from '../src/agent/application/codes';
import { ENDPOINT_CODES } from '../src/agent/endpoint/codes';
import { TARGET_CODES } from '../src/agent/target/codes';
import { BOT_CODES } from '../src/bot/codes';
import { AZURE_CODES } from '../src/core/azure/codes';
import type { Code } from '../src/core/validation/code';
import { ADDRESS_CODES } from '../src/core/network/codes';
import { MOVE_CODES } from '../src/core/moves/codes';
import { VALIDATION_CODES } from '../src/core/validation/codes';
import { FOUNDRY_ACCOUNT_CODES } from '../src/foundry/account/codes';
import { CONNECTION_CODES } from '../src/foundry/connections/codes';
import { DATA_CODES } from '../src/foundry/data-stores/codes';
import { FOUNDRY_CODES } from '../src/foundry/existing/codes';
import { CAPABILITY_HOST_CODES } from '../src/foundry/capability-hosts/codes';
import { MODEL_CODES } from '../src/foundry/model/codes';
import { FOUNDRY_NETWORK_CODES } from '../src/foundry/network/codes';
import { FOUNDRY_ESTATE_CODES } from '../src/foundry/codes';
import { AZURE_POLICY_CODES } from '../src/foundry/azure-policies/codes';
import { PROJECT_CODES } from '../src/foundry/project/codes';
import { EDGE_CODES } from '../src/ingress/application-gateway/codes';
import { FIREWALL_CODES } from '../src/ingress/azure-firewall/codes';
import { CALLER_CODES } from '../src/ingress/callers/codes';
import { CERTIFICATE_CODES } from '../src/ingress/certificate/codes';
import { INGRESS_CODES } from '../src/ingress/codes';
import { GATEWAY_CODES } from '../src/ingress/gateway/codes';
import { HOST_CODES } from '../src/ingress/gateway/host-names/codes';
import { ROUTE_CODES } from '../src/ingress/gateway/routes/codes';
import { PUBLIC_IP_CODES } from '../src/ingress/gateway/public-ip/codes';
import { TIER_CODES } from '../src/ingress/gateway/tiers/codes';
import { NETWORK_CODES } from '../src/ingress/subnet/codes';
import { WAF_CODES } from '../src/ingress/waf/codes';
import { PEOPLE_CODES } from '../src/people/codes';
import { GUARDRAIL_CODES } from '../src/people/guardrails/codes';
import { BOT_CONNECTOR_CODES } from '../src/policy/bot-connector/codes';
import { POLICY_CODES } from '../src/policy/document/codes';
import { RESPONSES_ROUTE_CODES } from '../src/ingress/gateway/responses/codes';
import { RESPONSES_CODES } from '../src/policy/responses/codes';
import { STATEMENT_CODES } from '../src/policy/statements/codes';
import { LLM_CODES } from '../src/policy/statements/llm/codes';
import { INGRESS_NETWORK_CODES } from '../src/publish/network/codes';
import { STACK_CODES } from '../stacks/base/codes';
import { AGENT_CALLER_CODES } from '../src/callers/codes';
import { APP_CODES } from '../src/callers/app/codes';
import { PERMISSION_CODES } from '../src/callers/permission/codes';
import { REGISTRATION_CODES } from '../src/registry/registration/codes';
import { REGISTRY_CODES } from '../src/registry/entry/codes';
import { CARD_CODES } from '../src/registry/card/codes';
import { COLLECTION_CODES } from '../src/registry/collection/codes';
import { REGISTRAR_CODES } from '../src/registry/registrar/codes';
import { INSTANCE_CODES } from '../src/registry/instance/codes';

interface Section {
  readonly title: string;
  readonly intro?: string;
  readonly codes: Readonly<Record<string, Code>>;
}

/** Rooms in the order of the page, each with the registers of its folders by their paths. */
export const ROOMS: Readonly<Record<string, Readonly<Record<string, Section>>>> = {
  Core: {
    'src/core/validation': { title: 'Any construct', codes: VALIDATION_CODES },
    'src/core/moves': { title: 'Constructs that were renamed', codes: MOVE_CODES },
    'src/core/azure': { title: 'Ids, regions, tags and subscriptions', codes: AZURE_CODES },
    'src/core/network': { title: 'Addresses and ranges', codes: ADDRESS_CODES },
  },
  Foundry: {
    'src/foundry/existing': { title: 'Accounts and projects that exist', codes: FOUNDRY_CODES },
    'src/foundry/network': { title: 'Network of an account', codes: FOUNDRY_NETWORK_CODES },
    'src/foundry/account': { title: 'Accounts created here, and private endpoints', codes: FOUNDRY_ACCOUNT_CODES },
    'src/foundry': { title: 'Estates', codes: FOUNDRY_ESTATE_CODES },
    'src/foundry/project': { title: 'Projects created here', codes: PROJECT_CODES },
    'src/foundry/connections': { title: 'Connections', codes: CONNECTION_CODES },
    'src/foundry/data-stores': { title: 'Data stores of agents', codes: DATA_CODES },
    'src/foundry/capability-hosts': { title: 'Data stores of a project', codes: CAPABILITY_HOST_CODES },
    'src/foundry/azure-policies': { title: 'Azure policies', codes: AZURE_POLICY_CODES },
    'src/foundry/model': { title: 'Model deployments and content filters', codes: MODEL_CODES },
  },
  Agent: {
    'src/agent/target': { title: 'Any agent', codes: TARGET_CODES },
    'src/agent/application': { title: 'Applications and deployments', codes: APPLICATION_CODES },
    'src/agent/endpoint': { title: 'Agents with an endpoint', codes: ENDPOINT_CODES },
  },
  Registry: {
    'src/registry/entry': { title: 'Entries of any kind', codes: REGISTRY_CODES },
    'src/registry/registration': { title: 'Registrations', codes: REGISTRATION_CODES },
    'src/registry/instance': { title: 'The older registry', codes: INSTANCE_CODES },
    'src/registry/collection': { title: 'Collections', codes: COLLECTION_CODES },
    'src/registry/registrar': { title: 'Who registers agents', codes: REGISTRAR_CODES },
    'src/registry/card': { title: 'Agent cards', codes: CARD_CODES },
  },
  Callers: {
    'src/callers': { title: 'Callers of agents', codes: AGENT_CALLER_CODES },
    'src/callers/app': { title: 'Apps that are registered', codes: APP_CODES },
    'src/callers/permission': { title: 'Permissions and consent', codes: PERMISSION_CODES },
  },
  'AI gateway': {
    'src/ai-gateway': { title: 'Model gateways', codes: AI_GATEWAY_CODES },
    'src/ai-gateway/list': { title: 'Models of a gateway', codes: AI_GATEWAY_LIST_CODES },
    'src/ai-gateway/backends': { title: 'Backends of models', codes: AI_GATEWAY_BACKEND_CODES },
    'src/ai-gateway/callers': { title: 'Callers of models', codes: AI_GATEWAY_CALLER_CODES },
    'src/ai-gateway/connection': { title: 'Connections to model gateways', codes: MODEL_CONNECTION_CODES },
  },
  Access: {
    'src/access': { title: 'Principals, roles and assignments', codes: ACCESS_CODES },
    'src/access/resources': { title: 'Resources that agents use', codes: RESOURCE_ACCESS_CODES },
    'src/people': { title: 'Personas', codes: PEOPLE_CODES },
    'src/people/guardrails': {
      title: 'Guardrails',
      intro:
        'Guardrails look at a whole stack when it is synthesized and show their codes in brackets. Errors end the synthesis.\n' +
        '[Each has a page](guardrails/README.md), and can be suppressed with a reason.',
      codes: GUARDRAIL_CODES,
    },
  },
  Bot: { 'src/bot': { title: 'Bots and channels', codes: BOT_CODES } },
  Policy: {
    'src/policy/document': { title: 'Documents, fragments and named values', codes: POLICY_CODES },
    'src/policy/responses': { title: 'Checks of Responses requests', codes: RESPONSES_CODES },
    'src/policy/statements': { title: 'Statements', codes: STATEMENT_CODES },
    'src/policy/statements/llm': { title: 'Statements about language models', codes: LLM_CODES },
    'src/policy/bot-connector': { title: 'Checks of messages', codes: BOT_CONNECTOR_CODES },
  },
  Ingress: {
    'src/ingress/callers': { title: 'Callers', codes: CALLER_CODES },
    'src/ingress/gateway/public-ip': { title: 'Public addresses of gateways', codes: PUBLIC_IP_CODES },
    'src/ingress/gateway/tiers': { title: 'Tiers', codes: TIER_CODES },
    'src/ingress/subnet': { title: 'Network', codes: NETWORK_CODES },
    'src/ingress/certificate': { title: 'Certificates', codes: CERTIFICATE_CODES },
    'src/ingress/waf': { title: 'WAF', codes: WAF_CODES },
    'src/ingress/gateway': { title: 'Gateway', codes: GATEWAY_CODES },
    'src/ingress/gateway/host-names': { title: 'Host records of a gateway', codes: HOST_CODES },
    'src/ingress/gateway/responses': { title: 'Routes to Responses endpoints', codes: RESPONSES_ROUTE_CODES },
    'src/ingress/gateway/routes': { title: 'Routes and backends of a gateway', codes: ROUTE_CODES },
    'src/ingress/azure-firewall': { title: 'Azure Firewall', codes: FIREWALL_CODES },
    'src/ingress/application-gateway': { title: 'Application Gateway', codes: EDGE_CODES },
    'src/ingress': { title: 'Topologies', codes: INGRESS_CODES },
  },
  Publish: { 'src/publish/network': { title: 'Network of an ingress', codes: INGRESS_NETWORK_CODES } },
  'Settings file': {
    'stacks/base': {
      title: 'Stacks made from settings',
      intro:
        'Mistakes in a settings file come with file, line and column instead of a code, all at once, and in the same words.\n' +
        'What only the constructs can see comes from them afterwards, with its code. These codes are of settings alone.',
      codes: STACK_CODES,
    },
  },
  'Command line': {
    'cli/errors': {
      title: 'Any command',
      intro:
        'Errors of `foundry-agents` end it with exit code 1: `Code: what is wrong`, and a line with what to do. `--json` has them\n' +
        'as `{"error": {"code", "message", "remedy"}}`. [Troubleshooting](troubleshooting.md) has more on each.',
      codes: CLI_CODES,
    },
    'cli/outputs': { title: 'Outputs file', codes: OUTPUT_CODES },
    'cli/session': { title: 'Questions', codes: SESSION_CODES },
    'cli/azure': { title: 'Answers of services', codes: SERVICE_CODES },
    'cli/agent': { title: 'The endpoint of an agent', codes: AGENT_CODES },
    'cli/lifecycle': { title: 'Starting and stopping', codes: LIFECYCLE_CODES },
    'cli/package': { title: 'Teams app package', codes: PACKAGE_CODES },
    'cli/card': { title: 'Cards that agents publish', codes: PUBLISHED_CARD_CODES },
    'cli/publish': { title: 'Publishing', codes: PUBLISH_CODES },
  },
};

const HEAD = `# Messages

Every code that the library, the stacks and the command line give, what it means and what to do. Codes are API: one changes only with a
major version. This page is generated by \`npm run messages\` from the registers, \`codes.ts\` in each folder.

- **Errors** are thrown when the construct is made, all of one construct at once: \`Code: what is wrong; what to do\`.
  \`error.name\` is \`ValidationError\`, \`error.code\` is the first code, \`error.problems\` has all of them.
- **(end)** marks errors that can only be known once everything is made. They end the synthesis.
- **(warning)** marks what is legal but risky. It is shown in brackets, \`[Code]\`, and stops nothing.

Values known only after apply are not checked. A code that several folders give is listed with the lowest of them.`;

/** docs/messages.md, made of all registers. */
export function messagesPage(): string {
  const rooms = Object.entries(ROOMS).map(([room, sections]) => {
    const parts = Object.values(sections).map((section) => sectionText(section));
    return [`## ${room}`, ...parts].join('\n\n');
  });
  return `${[HEAD, ...rooms].join('\n\n')}\n`;
}

function sectionText({ title, intro, codes }: Section): string {
  const rows = Object.values(codes)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((code) => `| \`${code.name}\` | ${markOf(code)}${code.meaning} | ${code.remedy} |`);
  const table = ['| code | meaning | what to do |', '|---|---|---|', ...rows].join('\n');
  return [`### ${title}`, ...(intro === undefined ? [] : [intro]), table].join('\n\n');
}

function markOf({ name, kind, severity }: Code): string {
  if (kind === 'guardrail') return `[${severity ?? ''}](guardrails/${name}.md): `;
  return kind === 'error' ? '' : `(${kind}) `;
}

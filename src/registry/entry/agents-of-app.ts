import { TerraformElement } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IActivityTarget } from '../../agent/target/activity-target';
import { HOST_ENDINGS } from '../../core/azure/account-hosts';
import { resolveTokens } from '../../core/terraform/resolve';
import { endProblem } from '../../core/validation/code';
import { type Problems, quote } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { CARD_URL } from '../card/card-rules';
import { REGISTRY_CODES } from './codes';

/** What an entry says of whose agent it is. */
export interface RegisteredAgent {
  readonly sourceAgentId?: string;
  readonly agentIdentityId?: string;
  readonly agentIdentityBlueprintId?: string;
  /** Where it answers. */
  readonly addresses?: readonly string[];
}

/** Adds a problem where an agent answers at a host of Microsoft Foundry. */
export function checkNotOfFoundry(problems: Problems, { addresses }: RegisteredAgent): void {
  const own = (addresses ?? []).find(
    (address) => isLiteral(address) && CARD_URL.holds(address) && hostOf(address).endsWith(HOST_ENDINGS.FOUNDRY),
  );
  problems.when(own !== undefined, REGISTRY_CODES.AgentRegistersItself, () => ({
    message: `the agent answers at ${quote(own ?? '')}: it is one of Microsoft Foundry, which registers its agents by itself`,
    remedy: 'leave this entry out',
  }));
}

/** A host may be written with a dot at its end. */
const hostOf = (address: string): string => new URL(address).hostname.toLowerCase().replace(/\.$/, '');

/** Fails synthesis with `RegisteredTargetOfApp` where an entry is of an agent that the app publishes, in any of its stacks. */
export function rejectAgentsOfApp(entry: IConstruct, agent: RegisteredAgent): void {
  entry.node.addValidation({ validate: () => problemsWith(entry, agent) });
}

function problemsWith(entry: IConstruct, agent: RegisteredAgent): string[] {
  const { sourceAgentId, agentIdentityId, agentIdentityBlueprintId, addresses = [] } = agent;
  const values = [sourceAgentId, agentIdentityId, agentIdentityBlueprintId, ...addresses];
  const said = (resolveTokens(entry, values) as unknown[]).filter((value) => typeof value === 'string');
  const own = entry.node.root.node.findAll().find((one) => isNamedBy(one, said));
  if (own === undefined) return [];
  return [
    endProblem(
      REGISTRY_CODES.RegisteredTargetOfApp,
      `${entry.node.path} registers ${own.node.path}, an agent of Microsoft Foundry that the app publishes, and which Foundry ` +
        'registers by itself; leave the entry out',
    ),
  ];
}

function isNamedBy(construct: IConstruct, said: readonly string[]): boolean {
  // A route or bot: people may register the address under which the gateway has the agent.
  const messagingEndpoint = attempt(() => (construct as { messagingEndpoint?: unknown }).messagingEndpoint);
  if (typeof messagingEndpoint === 'string' && said.includes(messagingEndpoint)) return true;
  if (!isTarget(construct)) return false;
  const resources = construct.node.findAll().filter((one) => TerraformElement.isTerraformElement(one));
  // Attributes of what the app creates are references to its resources. Reading them here could create more of these.
  if (resources.length > 0) return resources.some((one) => isReferredTo(one, said));
  const attributes = construct as unknown as Readonly<Record<string, unknown>>;
  return IDS.some((name) => {
    const id = attempt(() => attributes[name]);
    return typeof id === 'string' && isLiteral(id) && said.some((value) => value.toLowerCase() === id.toLowerCase());
  });
}

/** Attributes by which entries name existing agents. */
const IDS = [
  'identityPrincipalId',
  'identityClientId',
  'blueprintPrincipalId',
  'blueprintClientId',
  'agentId',
  'applicationId',
];

function isTarget(construct: IConstruct): construct is IActivityTarget {
  return 'targetKind' in construct && 'activityPath' in construct;
}

/** By its address, or from another stack, by the name of the output that CDKTF makes for it. */
function isReferredTo(resource: TerraformElement, said: readonly string[]): boolean {
  const name = resource.friendlyUniqueId;
  const inStack = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
  const ofOther = new RegExp(`cross-stack-output-\\w*?${name.replace(/[^A-Za-z0-9_-]/g, '')}(id|output|name)`);
  return said.some((value) => value.includes('${') && (inStack.test(value) || ofOther.test(value)));
}

/** An attribute that nobody gave throws. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

import type { TerraformResource } from 'cdktf';
import { addCheckBlock, outputOf } from '../../core/terraform/check-block';
import { isLiteral } from '../../core/terraform/tokens';
import type { EndpointPlan } from './foundry-agent-plan';

/** What the check blocks read of the agent's current state. */
export const CHECKED_EXPORTS = {
  protocols: 'agent_endpoint.protocol_configuration',
  schemes: 'agent_endpoint.authorization_schemes[].type',
  servedVersion: 'agent_endpoint.version_selector.version_selection_rules[0].agent_version',
} as const;

const ACTIVATE = 'run foundry-agents activate where it is about Teams, else change it in the Foundry portal';
/** What to do about a difference. */
const REMEDIES = {
  protocols: ACTIVATE,
  authorizationSchemes: ACTIVATE,
  microsoft365PublicEndpoint: 'run foundry-agents activate',
  servedVersion: 'change it in the Foundry portal',
} as const;

interface Assertion {
  readonly prop: keyof typeof REMEDIES;
  readonly holds: string;
}

/**
 * Compares the current endpoint with the configuration in every plan and apply. A difference is a warning, since Terraform
 * cannot change it.
 */
export function addEndpointCheck(resource: TerraformResource, agentName: string, endpoint: EndpointPlan): void {
  const output = outputOf(resource);
  const open = String(endpoint.microsoft365PublicEndpoint);
  const asserts: Assertion[] = [
    ...sameWords('protocols', `keys(${output}.protocols)`, endpoint.protocols),
    ...sameWords('authorizationSchemes', `${output}.schemes`, endpoint.schemes),
    {
      prop: 'microsoft365PublicEndpoint',
      holds: `try(${output}.protocols.activity.enable_m365_public_endpoint == true, false) == ${open}`,
    },
  ];
  // A version known only after apply would become part of the expression.
  if (isLiteral(endpoint.servedVersion)) {
    const version = JSON.stringify(endpoint.servedVersion);
    asserts.push({ prop: 'servedVersion', holds: `try(${output}.servedVersion == ${version}, false)` });
  }
  addCheckBlock(
    resource,
    'endpoint',
    asserts.map(({ prop, holds }) => ({
      condition: holds,
      message:
        `The endpoint of agent ${agentName} differs from ${prop} here. Terraform sets it only when it makes the agent: ` +
        `${REMEDIES[prop]}, or change ${prop} to what stands.`,
    })),
  );
}

/** Empty if a word is known only after apply: its token would be compared instead. */
function sameWords(prop: Assertion['prop'], found: string, words: readonly string[]): Assertion[] {
  if (!words.every((word) => isLiteral(word))) return [];
  const list = words.map((word) => `"${word}"`).join(', ');
  return [{ prop, holds: `try(join(" ", sort(${found})) == join(" ", sort([${list}])), false)` }];
}

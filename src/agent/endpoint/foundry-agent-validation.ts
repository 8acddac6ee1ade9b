import type { Problems, Rule } from '../../core/validation/problems';
import { madeName, textUpTo } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import { mayHold } from './foundry-agent-body';
import { AGENT_VERSION } from '../target/agent-rules';
import { AgentEndpointProtocol } from './agent-endpoint-protocol';
import type { FoundryAgentProps } from './foundry-agent-props';
import { ENDPOINT_CODES } from './codes';
import { TARGET_CODES } from '../target/codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** Source: TypeSpec of the Foundry data plane, agents/models.tsp, read 2026-11-20. */
export const NEW_AGENT_NAME = madeName(
  ENDPOINT_CODES.InvalidNewAgentName,
  /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/,
  'letters, digits and inner hyphens, 1 to 63 of them; it is stricter for agents made here than for those that stand',
  'rename it',
);

/** Same source. */
export const DESCRIPTION = textUpTo(VALIDATION_CODES.InvalidDescription, 512);
const METADATA = { pairs: 16, key: 64, value: 512 } as const;

const upTo = (what: string, max: number): Rule => ({
  code: ENDPOINT_CODES.InvalidMetadata,
  rule: `is a ${what} of none or more than ${max} characters`,
  remedy: 'shorten it',
  holds: (value) => value !== '' && value.length <= max,
});
export const METADATA_KEY = upTo('key', METADATA.key);
export const METADATA_VALUE: Rule = { ...upTo('value', METADATA.value), holds: (v) => v.length <= METADATA.value };

/** Adds everything that is wrong with an agent's properties. */
export function checkFoundryAgent(problems: Problems, props: FoundryAgentProps): void {
  problems.check('agentName', props.agentName, NEW_AGENT_NAME);
  props.definition._check(problems);
  problems.check('description', props.description, DESCRIPTION);
  checkMetadata(problems, props.metadata);
  problems.check('servedVersion', props.servedVersion, AGENT_VERSION);
  checkProtocols(problems, props);
  problems.when(props.authorizationSchemes?.length === 0, ENDPOINT_CODES.NoAuthorizationScheme, () => ({
    message: 'authorizationSchemes is empty',
    remedy: 'list at least one, or leave it out',
  }));
  problems.when(props.agentCard?.skills.length === 0, ENDPOINT_CODES.NoSkill, () => ({
    message: 'agentCard.skills is empty',
    remedy: 'list at least one, or leave agentCard out',
  }));
}

function checkMetadata(problems: Problems, metadata: FoundryAgentProps['metadata']): void {
  if (metadata === undefined || !isLiteral(metadata)) return;
  const pairs = Object.entries(metadata);
  problems.when(pairs.length > METADATA.pairs, ENDPOINT_CODES.InvalidMetadata, () => ({
    message: `metadata has ${pairs.length} pairs`,
    remedy: `keep at most ${METADATA.pairs}`,
  }));
  for (const [key, value] of pairs) {
    problems.check('metadata key', key, METADATA_KEY);
    problems.check(`metadata.${key}`, value, METADATA_VALUE);
  }
}

function checkProtocols(problems: Problems, props: FoundryAgentProps): void {
  const { protocols = [AgentEndpointProtocol.RESPONSES], microsoft365PublicEndpoint } = props;
  problems.checkKnown('protocols', protocols);
  problems.checkKnown('authorizationSchemes', props.authorizationSchemes);
  problems.when(protocols.length === 0, TARGET_CODES.NoProtocol, () => ({
    message: 'protocols is empty',
    remedy: 'list at least one, or leave protocols out for Responses',
  }));
  problems.when(
    microsoft365PublicEndpoint === true && !mayHold(protocols, AgentEndpointProtocol.ACTIVITY),
    ENDPOINT_CODES.PublicEndpointWithoutActivity,
    () => ({
      message: 'microsoft365PublicEndpoint is on, and protocols does not list ACTIVITY, which alone goes that way',
      remedy: 'add AgentEndpointProtocol.ACTIVITY to protocols, or leave microsoft365PublicEndpoint out',
    }),
  );
}

import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Problems } from '../../core/validation/problems';
import type { AgentApplicationProps } from './agent-application-props';
import { ApplicationAuthorization } from './application-authorization';

/** An application with all defaults resolved. `authorization` itself tells whether somebody has chosen. */
export type AgentApplicationPlan = Placed<AgentApplicationProps, 'tags'> & {
  readonly authorizationType: ApplicationAuthorization;
};

/** Resolves the defaults. */
export function planApplication(
  problems: Problems,
  application: IConstruct,
  given: AgentApplicationProps,
): AgentApplicationPlan {
  const props = inPlace(problems, application, given, 'tags');
  return { ...props, authorizationType: props.authorization ?? ApplicationAuthorization.ROLE_BASED };
}

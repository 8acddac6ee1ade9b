import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { ENTRY_ID } from '../entry/entry-rules';
import type { IAgentRegistration } from './agent-registration-interface';

/**
 * A registration that exists already. Made by `AgentRegistration.fromRegistrationId`.
 *
 * @internal
 */
export class ExistingAgentRegistration extends Construct implements IAgentRegistration {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly registrationId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.required({ registrationId });
    problems.check('registrationId', registrationId, ENTRY_ID);
    problems.throwIfAny();
  }
}

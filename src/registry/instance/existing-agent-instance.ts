import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { ENTRY_ID } from '../entry/entry-rules';
import type { IAgentInstance } from './agent-instance-interface';

/**
 * An instance that exists already. Made by `AgentInstance.fromInstanceId`.
 *
 * @internal
 */
export class ExistingAgentInstance extends Construct implements IAgentInstance {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly instanceId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.required({ instanceId });
    problems.check('instanceId', instanceId, ENTRY_ID);
    problems.throwIfAny();
  }
}

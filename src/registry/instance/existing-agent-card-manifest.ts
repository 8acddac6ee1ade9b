import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { ENTRY_ID } from '../entry/entry-rules';
import type { IAgentCardManifest } from './agent-card-manifest-interface';

/**
 * A card that exists already. Made by `AgentCardManifest.fromCardManifestId`.
 *
 * @internal
 */
export class ExistingAgentCardManifest extends Construct implements IAgentCardManifest {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly cardManifestId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.required({ cardManifestId });
    problems.check('cardManifestId', cardManifestId, ENTRY_ID);
    problems.throwIfAny();
  }
}

import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { ENTRY_ID } from '../entry/entry-rules';
import type { IAgentCollection } from './agent-collection-interface';

/**
 * A collection that exists already, the reserved ones among them: no resource, so that nothing tries to change it.
 *
 * @internal
 */
export class ExistingAgentCollection extends Construct implements IAgentCollection {
  public constructor(
    scope: Construct,
    id: string,
    public readonly collectionId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.required({ collectionId });
    problems.check('collectionId', collectionId, ENTRY_ID);
    problems.throwIfAny();
  }
}

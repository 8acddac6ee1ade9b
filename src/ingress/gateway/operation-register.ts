import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { GATEWAY_CODES } from './codes';

/**
 * The operations of one API by id, and by method and path.
 *
 * @internal
 */
export class OperationRegister {
  private readonly operations = new Map<string, IConstruct>();

  /** Routes in order of creation. */
  public get routes(): readonly IConstruct[] {
    return [...new Set(this.operations.values())];
  }

  /** Adds an operation; throws `DuplicateOperation` if there is one already. */
  public add(operationId: string, route: IConstruct): void {
    const other = this.operations.get(operationId.toLowerCase());
    const problems = Problems.withProviderCheck(route);
    problems.when(other !== undefined, GATEWAY_CODES.DuplicateOperation, () => ({
      message: `operation '${operationId}' is already used by ${other?.node.path ?? ''}`,
      remedy: 'publish each agent once, or set operationId for one of them',
    }));
    problems.throwIfAny();
    this.operations.set(operationId.toLowerCase(), route);
  }
}

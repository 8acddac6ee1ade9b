import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The network that Microsoft keeps for the agents of an account. */
export interface IManagedNetwork extends IConstruct {
  /**
   * Gives agents a private way to a resource: the account's identity may approve the endpoint, and a rule makes it. Asked twice for
   * one resource and group, it makes one.
   *
   * @param ruleName name of the rule, 3 to 33 characters
   * @param targetId full id of the resource
   * @param group group id of the endpoint, such as `blob`, `Sql` or `searchService`
   */
  allowPrivateEndpoint(ruleName: string, targetId: string, group: string): void;
  /** What stands once the mode and every rule are in force. */
  readonly settled: ITerraformDependable[];
}

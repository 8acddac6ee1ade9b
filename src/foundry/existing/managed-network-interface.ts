import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The managed network for the agents of an account. */
export interface IManagedNetwork extends IConstruct {
  /**
   * Allows agents private access to a resource: the account's identity may approve the endpoint, and an outbound rule creates it.
   * Called twice for a resource and group, it creates one.
   *
   * @param ruleName name of the rule, 3 to 33 characters
   * @param targetId full id of the resource
   * @param group group id of the endpoint, such as `blob`, `Sql` or `searchService`
   */
  allowPrivateEndpoint(ruleName: string, targetId: string, group: string): void;
  /** Whether agents have private access to a resource. */
  hasPrivateEndpoint(targetId: string, group: string): boolean;
  /** Whether agents reach a host by the Internet: by the isolation, or by a rule for it. */
  reachesHost(host: string): boolean;
  /** What others can depend on: the network mode and every rule. */
  readonly settled: ITerraformDependable[];
}

import type { ITerraformDependable } from 'cdktf';

/** A model that an agent can be given: a deployment of its account, or one that a connection leads to. */
export interface IAgentModel {
  /** What the agent calls it: the name of a deployment, or `{connection}/{model}` behind a gateway. */
  readonly agentModelName: string;
  /** Whether it is reached through a connection: some tools do not work with such models. */
  readonly isBehindGateway: boolean;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}

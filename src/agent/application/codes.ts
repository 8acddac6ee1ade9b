import { codes } from '../../core/validation/code';

/** Codes of applications and their deployments. docs/messages.md is generated from them. */
export const APPLICATION_CODES = codes({
  AuthorizationNotChosen: {
    kind: 'end',
    meaning: 'A bot delivers to an application without `authorization`.',
    remedy: 'Choose a policy.',
  },
  DeploymentOfOtherApplication: {
    meaning: 'Traffic is routed to a deployment of another application.',
    remedy: 'Route to one of this application.',
  },
  DeploymentWithoutActivity: {
    kind: 'end',
    meaning: "A bot's deployment does not list Activity.",
    remedy: 'Add `AgentProtocol.activity()`.',
  },
  DeploymentWithoutResponses: {
    kind: 'end',
    meaning: 'Callers send Responses requests to an application whose deployment does not list Responses.',
    remedy: 'Add `AgentProtocol.responses()`.',
  },
  DuplicateDeployment: {
    meaning: 'Two deployments of an application have the same name, ignoring case.',
    remedy: 'Give each a `deploymentName` of its own, such as `blue` and `green`.',
  },
  DuplicateProtocol: {
    meaning: 'A protocol is listed more than once.',
    remedy: 'List each protocol once.',
  },
  NoAgents: {
    kind: 'end',
    meaning: 'The application lists no agent.',
    remedy: 'Add a deployment, or give `agents`.',
  },
  NoRoute: {
    kind: 'end',
    meaning: 'The application has deployments, and none gets the traffic.',
    remedy: 'Add an `ApplicationRouting`.',
  },
  ReplicasInverted: {
    meaning: '`minReplicas` is above `maxReplicas`.',
    remedy: 'Give a `minReplicas` that is at most `maxReplicas`.',
  },
  ReplicasMissing: {
    meaning: 'A hosted deployment lacks `minReplicas` or `maxReplicas`.',
    remedy: 'Give both, such as `minReplicas: 1` and `maxReplicas: 3`.',
  },
  ReplicasNotHosted: {
    meaning: 'A managed deployment has replicas.',
    remedy: 'Leave them out, or make it hosted.',
  },
  SecondRouting: {
    meaning: 'An application has two routings.',
    remedy: 'Keep one of them, and call its `routeTo`.',
  },
});

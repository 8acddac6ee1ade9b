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
    remedy: 'Give another `deploymentName`.',
  },
  DuplicateProtocol: {
    meaning: 'A protocol is listed more than once.',
    remedy: 'List it once.',
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
    remedy: 'Raise one or lower the other.',
  },
  ReplicasMissing: {
    meaning: 'A hosted deployment lacks `minReplicas` or `maxReplicas`.',
    remedy: 'Give both.',
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

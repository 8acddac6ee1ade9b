import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { hostWithEnding } from '../../core/azure/account-hosts';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { CircuitBreaker } from '../../ingress/gateway/routes/circuit-breaker';
import { GatewayBackend } from '../../ingress/gateway/routes/gateway-backend';
import type { IGatewayBackend } from '../../ingress/gateway/routes/gateway-backend-interface';
import { GatewayBackendPool } from '../../ingress/gateway/routes/gateway-backend-pool';
import type { IGatewayService } from '../../ingress/gateway/routes/gateway-service';
import type { PlannedDeployment, PlannedModel } from '../list/model-plan';
import type { SurfaceFacts } from '../list/surface-facts';
import { nameOfBackend } from './backend-name';

/** What the backends of a gateway are made of. */
export interface ModelBackendsSpec {
  readonly gateway: IGatewayService;
  readonly apiName: string;
  readonly facts: SurfaceFacts;
  readonly models: readonly PlannedModel[];
  /** The right of the gateway to call an account: there before its backends, and taken away after them. */
  readonly rightsOn: (account: IFoundryAccount) => ITerraformDependable[];
}

/**
 * The backends of a model gateway: one for each account and deployment, so that a throttled model stops no other one, and a
 * pool for each model with several.
 */
export class ModelBackends extends Construct {
  private readonly backends = new Map<string, IGatewayBackend>();

  public constructor(
    scope: Construct,
    id: string,
    private readonly spec: ModelBackendsSpec,
  ) {
    super(scope, id);
    for (const model of spec.models) this.backends.set(model.modelName, this.backendOf(model));
  }

  /** The backend or pool of a model. */
  public of(modelName: string): IGatewayBackend | undefined {
    return this.backends.get(modelName);
  }

  private backendOf(model: PlannedModel): IGatewayBackend {
    const members = model.deployments.map((deployment) => ({
      backend: this.single(deployment),
      priority: deployment.priority,
      weight: deployment.weight,
    }));
    const [first] = members;
    if (first !== undefined && members.length === 1) return first.backend;
    const { gateway, apiName } = this.spec;
    const backendName = nameOfBackend(apiName, model.modelName);
    return new GatewayBackendPool(this, `Pool-${model.modelName}`, { gateway, backendName, members });
  }

  private single(deployment: PlannedDeployment): IGatewayBackend {
    const { gateway, apiName, facts, rightsOn } = this.spec;
    const { account, deploymentName } = deployment;
    const id = `${account.accountName}-${deploymentName}`;
    const made = this.node.tryFindChild(id);
    if (made instanceof GatewayBackend) return made;
    return new GatewayBackend(this, id, {
      gateway,
      backendName: nameOfBackend(apiName, account.accountName, deploymentName),
      hostName: hostWithEnding(account.host, facts.hostEnding),
      path: facts.backendPath,
      circuitBreaker: breakerOf(deployment),
      dependables: rightsOn(account),
    });
  }
}

/**
 * A single account gets more tries: while its breaker is open, nobody else answers. In a pool it also opens where the account
 * refuses the gateway's identity, so that one whose role is not known yet takes no requests from the others.
 */
function breakerOf({ circuitBreaker, withoutCircuitBreaker, isPooled }: PlannedDeployment): CircuitBreaker | undefined {
  if (withoutCircuitBreaker === true) return undefined;
  return (
    circuitBreaker ?? {
      failures: isPooled ? 1 : 3,
      intervalSeconds: 10,
      pauseSeconds: 10,
      statusCodes: isPooled ? ['401', '403', '429', '500-599'] : ['429', '500-599'],
    }
  );
}

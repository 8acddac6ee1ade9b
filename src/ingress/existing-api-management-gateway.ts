import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { checkArmId, parseArmId, SHAPES } from '../core/arm-id';
import { Problems } from '../core/problems';
import { hostName } from '../core/rules';
import type { IFoundryPrivateEndpoint } from '../foundry/foundry-private-endpoint';
import { ApiManagementGatewayBase, createAgentsApi } from './api-management-gateway-base';
import { API_PATH } from './ingress-rules';

/** What is known of an API Management service that exists already. */
export interface ApiManagementGatewayAttributes {
  /** Full resource id of the service. */
  readonly gatewayId: string;
  /** Host that callers use: that of the edge before the service. */
  readonly publicHostName: string;
  /**
   * Name of an API in it that takes the operations and needs no subscription key.
   * @default - one is made
   */
  readonly apiName?: string;
  /**
   * First part of the path on the gateway: that of the API, where there is one.
   * @default 'agents'
   */
  readonly apiPath?: string;
  /**
   * Private ways to Foundry accounts that the service's network has.
   * @default - none is known, so that exposing an agent warns
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
}

/**
 * An API Management service that exists already. Made by `ApiManagementGateway.fromGatewayAttributes`.
 *
 * @internal
 */
export class ExistingApiManagementGateway extends ApiManagementGatewayBase {
  public readonly gatewayName: string;
  public readonly resourceGroupName: string;
  public readonly publicHostName: string;
  public readonly apiName: string;
  public readonly apiPath: string;
  public readonly dependables: ITerraformDependable[];
  protected readonly foundryPrivateEndpoints: IFoundryPrivateEndpoint[];

  public constructor(scope: Construct, id: string, attributes: ApiManagementGatewayAttributes) {
    super(scope, id);
    const problems = Problems.in(this);
    checkArmId(problems, 'gatewayId', attributes.gatewayId, SHAPES.gateway);
    problems.check('publicHostName', attributes.publicHostName, hostName('InvalidPublicHostName'));
    problems.check('apiPath', attributes.apiPath, API_PATH);
    problems.throwIfAny();

    const { resourceGroupName, names } = parseArmId(attributes.gatewayId, SHAPES.gateway);
    this.gatewayName = names[0] ?? '';
    this.resourceGroupName = resourceGroupName;
    this.publicHostName = attributes.publicHostName;
    this.apiPath = attributes.apiPath ?? 'agents';
    this.foundryPrivateEndpoints = attributes.foundryPrivateEndpoints ?? [];
    if (attributes.apiName === undefined) {
      const gateway = { name: this.gatewayName, resourceGroupName, apiPath: this.apiPath };
      const api = createAgentsApi(this, gateway, []);
      this.apiName = api.name;
      this.dependables = [api];
    } else {
      this.apiName = attributes.apiName;
      this.dependables = [];
    }
  }
}

import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Principal } from '../../access/principal';
import { parseArmId, requireArmId, sameArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import { defaultHost } from './gateway-plan';
import type { GatewayServiceAttributes } from './gateway-service-attributes';
import type { IGatewayService } from './routes/gateway-service';
import type { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { GatewayTier } from './tiers/gateway-tier';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CALLER_CODES } from '../callers/codes';

/**
 * An existing API Management service that no agents are exposed on. Created by
 * `ApiManagementGateway.fromServiceAttributes`.
 *
 * @internal
 */
export class ExistingGatewayService extends Construct implements IGatewayService {
  public readonly gatewayId: string;
  public readonly gatewayName: string;
  public readonly resourceGroupName: string;
  public readonly tier?: GatewayTier;
  public readonly networkMode?: GatewayNetworkMode;
  public readonly gatewayHost: string;
  public readonly publicHostName: string;
  public readonly hostNames?: string[];
  public readonly isOpen?: boolean;
  public readonly telemetryLoggerId?: string;
  /** Empty: it already exists. */
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: GatewayServiceAttributes,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'gatewayId', attributes.gatewayId, SHAPES.gateway);
    problems.check('gatewayHost', attributes.gatewayHost, hostName(VALIDATION_CODES.InvalidHostName));
    problems.check('publicHostName', attributes.publicHostName, hostName(CALLER_CODES.InvalidPublicHostName));
    problems.checkEach('hostNames', attributes.hostNames, hostName(VALIDATION_CODES.InvalidHostName));
    problems.throwIfAny();

    const { resourceGroupName, names } = parseArmId(attributes.gatewayId, SHAPES.gateway);
    this.gatewayId = attributes.gatewayId;
    this.gatewayName = names[0] ?? '';
    this.resourceGroupName = resourceGroupName;
    this.tier = attributes.tier;
    this.networkMode = attributes.networkMode;
    this.gatewayHost = attributes.gatewayHost ?? defaultHost(this.gatewayName);
    this.publicHostName = attributes.publicHostName ?? this.gatewayHost;
    this.hostNames = attributes.hostNames;
    this.isOpen = attributes.isOpen;
    this.telemetryLoggerId = attributes.telemetryLoggerId;
  }

  public get managedIdentity(): Principal {
    const factory = 'ApiManagementGateway.fromServiceAttributes';
    const principalId = supplied(this.attributes.identityPrincipalId, 'identityPrincipalId', this, factory);
    return Principal.managedIdentity(principalId, `${this.node.path}/Identity`);
  }

  public hasPrivatePathTo(account: IFoundryAccount): boolean {
    const endpoints = this.attributes.foundryPrivateEndpoints ?? [];
    return endpoints.some((endpoint) => sameArmId(endpoint.account.accountId, account.accountId));
  }
}

import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../../core/validation/problems';
import { hostName } from '../../../core/validation/rules';
import { asToken } from '../../../core/terraform/tokens';
import { BACKEND_NAME } from './backend-validation';
import type { GatewayBackendAttributes } from './gateway-backend-attributes';
import type { IGatewayBackend } from './gateway-backend-interface';
import { VALIDATION_CODES } from '../../../core/validation/codes';

/**
 * An existing backend or backend pool. Created by `GatewayBackend.fromBackendAttributes` and
 * `GatewayBackendPool.fromPoolAttributes`.
 *
 * @internal
 */
export class ExistingGatewayBackend extends Construct implements IGatewayBackend {
  public readonly backendName: string;
  public readonly gatewayId: string;
  public readonly hosts?: string[];
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: GatewayBackendAttributes) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('backendName', attributes.backendName, BACKEND_NAME);
    problems.checkEach('hosts', attributes.hosts, hostName(VALIDATION_CODES.InvalidHostName));
    problems.throwIfAny();
    this.backendName = attributes.backendName;
    this.gatewayId = attributes.gateway.gatewayId;
    this.hosts = attributes.hosts;
  }

  public get backendId(): string {
    return `${asToken(this.gatewayId)}/backends/${asToken(this.backendName)}`;
  }
}

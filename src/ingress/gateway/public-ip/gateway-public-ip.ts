import type { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../../core/validation/problems';
import { warnOfNoZones, zonesIn } from '../../../core/azure/region-validation';
import { createStaticPublicIp } from '../../subnet/static-public-ip';
import { nameOfGroup } from '../../../core/azure/resource-group';
import { inPlace } from '../../../core/azure/stack-place';
import { ExistingGatewayPublicIp } from './existing-gateway-public-ip';
import type { IGatewayPublicIp } from './gateway-public-ip-interface';
import type { GatewayPublicIpProps } from './gateway-public-ip-props';
import { checkPublicIp } from './gateway-public-ip-validation';

/**
 * Public address for a classic gateway that is called from the Internet, for `GatewayNetwork.external`: Standard, static,
 * with a domain name label, as API Management requires. It does not change when the gateway is moved or scaled.
 *
 * Throws `InvalidDomainNameLabel` and `ZonesNotInRegion`, among others: see docs/messages.md. Warns with `NoZones`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources
 */
export class GatewayPublicIp extends Construct implements IGatewayPublicIp {
  /**
   * Refers to an address that exists: Standard, static, with a domain name label.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromPublicIpAddressId(scope: Construct, id: string, publicIpAddressId: string): IGatewayPublicIp {
    return new ExistingGatewayPublicIp(scope, id, publicIpAddressId);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: PublicIp;

  public constructor(scope: Construct, id: string, given: GatewayPublicIpProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'resourceGroupId', 'location', 'tags');
    checkPublicIp(problems, props);
    problems.throwIfAny();
    warnOfNoZones(this, 'the address', props.location, props.zones);
    this.resource = createStaticPublicIp(this, 'Resource', {
      name: props.addressName,
      resourceGroupName: nameOfGroup(props.resourceGroupId),
      location: props.location,
      domainNameLabel: props.domainNameLabel,
      zones: zonesIn(this, props.location, props.zones),
      tags: props.tags,
    });
  }

  public get publicIpAddressId(): string {
    return this.resource.id;
  }

  /** The address, to which the DNS records of the gateway's own hosts must point. */
  public get publicIpAddress(): string {
    return this.resource.ipAddress;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

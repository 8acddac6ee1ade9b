import type { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { checkLocation, checkAvailabilityZones, warnOfNoZones, zonesIn } from '../../core/azure/region-validation';
import { networkResourceName } from '../../core/validation/rules';
import { createStaticPublicIp } from '../subnet/static-public-ip';
import { checkOwnGroup, nameOfGroup } from '../../core/azure/resource-group';
import { inPlace } from '../../core/azure/stack-place';
import { checkTags } from '../../core/azure/tag-validation';
import { ExistingGatewayPublicIp } from './existing-gateway-public-ip';
import { DOMAIN_NAME_LABEL } from './gateway-rules';
import type { IGatewayPublicIp } from './gateway-public-ip-interface';

/** Properties of `GatewayPublicIp`. */
export interface GatewayPublicIpProps {
  /** Name of the address. */
  readonly addressName: string;
  /**
   * Full id of an existing resource group, in the subscription of the stack.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location of the gateway, as a short name such as `eastus2`.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * First label of the DNS name of the address, `{label}.{location}.cloudapp.azure.com`, unique in the location. API
   * Management requires one: 3 to 63 lowercase letters, digits and '-', starting with a letter.
   */
  readonly domainNameLabel: string;
  /**
   * Availability zones of the address. Changing them replaces the address. Specify an empty list for none.
   * @default - all zones of the location
   */
  readonly zones?: string[];
  /**
   * Tags of the address.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

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
    checkTags(problems, props.tags);
    problems.check('addressName', props.addressName, networkResourceName);
    checkOwnGroup(problems, props.resourceGroupId);
    checkLocation(problems, props.location);
    problems.check('domainNameLabel', props.domainNameLabel, DOMAIN_NAME_LABEL);
    checkAvailabilityZones(problems, props.zones, props.location);
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

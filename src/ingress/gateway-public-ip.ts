import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { Construct } from 'constructs';
import { Problems } from '../core/problems';
import { location, networkResourceName, resourceGroupName } from '../core/rules';
import { DOMAIN_NAME_LABEL, ZONE } from './ingress-rules';

/** Properties of `GatewayPublicIp`. */
export interface GatewayPublicIpProps {
  /** Name of the address. */
  readonly name: string;
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location of the gateway. */
  readonly location: string;
  /** First part of the name that Azure gives the address: lower-case letters, digits and '-', 3 to 63 characters. */
  readonly domainNameLabel: string;
  /**
   * Availability zones. Changing them replaces the address.
   * @default - Azure places it
   */
  readonly zones?: string[];
  /**
   * Tags of the address.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/**
 * A public address as a classic gateway demands it: standard, static, with a domain name label.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceGroupName`, `InvalidLocation`, `InvalidDomainNameLabel` and
 * `InvalidZone`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources
 */
export class GatewayPublicIp extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: PublicIp;

  public constructor(scope: Construct, id: string, props: GatewayPublicIpProps) {
    super(scope, id);
    const problems = Problems.in(this);
    problems.check('name', props.name, networkResourceName);
    problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
    problems.check('location', props.location, location);
    problems.check('domainNameLabel', props.domainNameLabel, DOMAIN_NAME_LABEL);
    problems.checkEach('zones', props.zones, ZONE);
    problems.throwIfAny();
    this.resource = new PublicIp(this, 'Resource', {
      name: props.name,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      allocationMethod: 'Static',
      sku: 'Standard',
      domainNameLabel: props.domainNameLabel,
      zones: props.zones,
      tags: props.tags,
    });
  }

  /** Full id of the address. */
  public get publicIpAddressId(): string {
    return this.resource.id;
  }

  /** The address itself, which DNS has to name. */
  public get publicIpAddress(): string {
    return this.resource.ipAddress;
  }
}

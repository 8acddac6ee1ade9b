import type { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems, type Rule } from '../../core/validation/problems';
import { checkLocation, checkZones, warnOfNoZones, zonesIn } from '../../core/azure/region-validation';
import { networkResourceName, resourceGroupName } from '../../core/validation/rules';
import { createStaticPublicIp } from '../network/static-public-ip';
import { checkTags } from '../../core/azure/tag-validation';
import { GATEWAY_CODES } from './codes';

/** Properties of `GatewayPublicIp`. */
export interface GatewayPublicIpProps {
  /** Name of the address. */
  readonly addressName: string;
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location of the gateway, by its short name such as `eastus2`. */
  readonly location: string;
  /**
   * First part of the name that Azure gives the address, `{label}.{location}.cloudapp.azure.com`, unique in the location.
   * API Management demands one: 3 to 63 lower-case letters, digits and '-', beginning with a letter.
   */
  readonly domainNameLabel: string;
  /**
   * Availability zones of the address. Changing them replaces it. An empty list for none.
   * @default - all that the location has
   */
  readonly zones?: string[];
  /**
   * Tags of the address.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** What azurerm takes, which is also what Azure does: `validate.PublicIpDomainNameLabel`. */
const DOMAIN_NAME_LABEL: Rule = {
  code: GATEWAY_CODES.InvalidDomainNameLabel,
  rule: "may hold lower-case letters, digits and '-', 3 to 63 of them, beginning with a letter and not ending with '-'",
  remedy: "give one such as 'contoso-agents'",
  holds: (value) => /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/.test(value),
};

/**
 * Public address for a classic gateway that is called from outside, to hand to `GatewayNetwork.external`: Standard,
 * static, with a domain name label, as API Management demands. It stays the same when the gateway moves or scales.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceGroupName`, `InvalidLocation`, `UnknownRegion`,
 * `InvalidDomainNameLabel`, `InvalidZone` and `ZonesNotInRegion`. Warns with `NoZones` and `NoZonesInRegion`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources
 */
export class GatewayPublicIp extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: PublicIp;

  public constructor(scope: Construct, id: string, props: GatewayPublicIpProps) {
    super(scope, id);
    const problems = Problems.in(this);
    checkTags(problems, props.tags);
    problems.check('addressName', props.addressName, networkResourceName);
    problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
    checkLocation(problems, props.location);
    problems.check('domainNameLabel', props.domainNameLabel, DOMAIN_NAME_LABEL);
    checkZones(problems, props.zones, props.location);
    problems.throwIfAny();
    warnOfNoZones(this, 'the address', props.location, props.zones);
    this.resource = createStaticPublicIp(this, 'Resource', {
      name: props.addressName,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      domainNameLabel: props.domainNameLabel,
      zones: zonesIn(this, props.location, props.zones),
      tags: props.tags,
    });
  }

  /** Full id of the address. */
  public get publicIpAddressId(): string {
    return this.resource.id;
  }

  /** The address, which DNS has to name for the gateway's own hosts. */
  public get publicIpAddress(): string {
    return this.resource.ipAddress;
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

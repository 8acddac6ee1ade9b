import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { SubnetNetworkSecurityGroupAssociation } from '@cdktf/provider-azurerm/lib/subnet-network-security-group-association';
import type { ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { parseArmId, SHAPES } from '../core/arm-id';
import { Problems } from '../core/problems';
import { ExistingIngressSubnet } from './existing-ingress-subnet';
import { checkIngressSubnet } from './ingress-subnet-rules';
import { delegationTo, ruleSettings } from './ingress-subnet-settings';
import type { SecurityRule } from './security-rule';
import { SUBNET_DEMANDS } from './subnet-demands';
import type { SubnetPurpose } from './subnet-purpose';
import { TeamsAddressRanges } from './teams-address-ranges';

/** A subnet that a part of the ingress stands in. */
export interface IIngressSubnet extends IConstruct {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /** Full id of its network, where that is known while synthesizing and its own id is not. */
  readonly virtualNetworkId?: string;
  /** What has to stand before something is put into it: its security rules and their association. */
  readonly dependables: ITerraformDependable[];
  /** What it was made for, where that is known. */
  readonly purpose?: SubnetPurpose;
  /** IPv4 range, where that is known. */
  readonly addressPrefix?: string;
  /** Services that it is handed to, where that is known. */
  readonly delegations?: string[];
  /** Rules of its security group beside those that every group has, where they are known. */
  readonly securityRules?: SecurityRule[];
}

/** What is known of a subnet that exists. What is told is checked against what is put into it. */
export interface IngressSubnetAttributes {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /**
   * IPv4 range of the subnet in CIDR form.
   * @default - not known, so that its size is not checked
   */
  readonly addressPrefix?: string;
  /**
   * Services that the subnet is handed to, such as `Microsoft.Web/serverFarms`; an empty list where there are none.
   * @default - not known, so that they are not checked
   */
  readonly delegations?: string[];
  /**
   * Rules of the subnet's security group beside those that every group has; an empty list where there are none.
   * @default - not known, so that they are not checked
   */
  readonly securityRules?: SecurityRule[];
}

/** Properties of `IngressSubnet`. */
export interface IngressSubnetProps {
  /** What the subnet is for, which decides its size, delegation and rules. */
  readonly purpose: SubnetPurpose;
  /** Full id of the network that takes the subnet. */
  readonly virtualNetworkId: string;
  /** IPv4 range of the subnet in CIDR form, within the network's. */
  readonly addressPrefix: string;
  /** Location of the network. */
  readonly location: string;
  /**
   * IPv4 ranges that may call. Only for the subnet of an Application Gateway or of a gateway that is called from outside.
   * @default TeamsAddressRanges.DEFAULT
   */
  readonly callerRanges?: string[];
  /**
   * Name of the subnet.
   * @default - the purpose, such as 'application-gateway', or the name that Azure demands
   */
  readonly subnetName?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/**
 * A subnet as its purpose demands it: size, delegation, and a security group with rules as resources of their own.
 *
 * Throws `InvalidResourceId`, `InvalidAddressPrefix`, `SubnetTooSmall`, `InvalidLocation`, `InvalidCallerRange`,
 * `NoCallers`, `CallersNotAsked`, `SubnetNameFixed` and `InvalidNetworkResourceName`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class IngressSubnet extends Construct implements IIngressSubnet {
  /**
   * Refers to a subnet that exists. Size, delegation and security rules are its owner's matter.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromSubnetId(scope: Construct, id: string, subnetId: string): IIngressSubnet {
    return IngressSubnet.fromSubnetAttributes(scope, id, { subnetId });
  }

  /**
   * Refers to a subnet that exists by what is known of it. What is put into it checks what it was told.
   *
   * Throws `InvalidResourceId` and `InvalidAddressPrefix`.
   */
  public static fromSubnetAttributes(
    scope: Construct,
    id: string,
    attributes: IngressSubnetAttributes,
  ): IIngressSubnet {
    return new ExistingIngressSubnet(scope, id, attributes);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Subnet;
  /** The security group that guards it; none where Azure refuses one. */
  public readonly securityGroup?: NetworkSecurityGroup;
  public readonly dependables: ITerraformDependable[];
  public readonly purpose?: SubnetPurpose;
  public readonly addressPrefix?: string;
  public readonly virtualNetworkId?: string;

  public constructor(scope: Construct, id: string, props: IngressSubnetProps) {
    super(scope, id);
    const demands = SUBNET_DEMANDS[props.purpose];
    checkIngressSubnet(Problems.in(this), props, demands);
    this.purpose = props.purpose;
    this.addressPrefix = props.addressPrefix;
    this.virtualNetworkId = props.virtualNetworkId;

    const network = parseArmId(props.virtualNetworkId, SHAPES.virtualNetwork);
    const name = demands.name ?? props.subnetName ?? props.purpose;
    this.resource = new Subnet(this, 'Resource', {
      name,
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.names[0] ?? '',
      addressPrefixes: [props.addressPrefix],
      privateEndpointNetworkPolicies: demands.policiesForPrivateEndpoints ? 'Enabled' : undefined,
      delegation: demands.delegation === undefined ? undefined : [delegationTo(demands.delegation)],
    });
    if (demands.securityGroup === 'refused') {
      this.dependables = [];
      return;
    }
    this.securityGroup = new NetworkSecurityGroup(this, 'SecurityGroup', {
      name: `${network.names[0] ?? ''}-${name}`,
      resourceGroupName: network.resourceGroupName,
      location: props.location,
      tags: props.tags,
    });
    const group = { resourceGroupName: network.resourceGroupName, networkSecurityGroupName: this.securityGroup.name };
    const callers = props.callerRanges ?? TeamsAddressRanges.DEFAULT;
    const rules = demands.rules
      .filter(({ byDefault }) => byDefault !== true)
      .map((rule) => new NetworkSecurityRule(this, rule.name, { ...group, ...ruleSettings(rule, callers) }));
    const association = new SubnetNetworkSecurityGroupAssociation(this, 'Association', {
      subnetId: this.resource.id,
      networkSecurityGroupId: this.securityGroup.id,
      dependsOn: rules,
    });
    this.dependables = [association, ...rules];
  }

  public get subnetId(): string {
    return this.resource.id;
  }
}

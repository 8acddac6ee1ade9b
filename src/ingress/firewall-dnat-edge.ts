import { FirewallPolicyRuleCollectionGroup } from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import { IpGroup } from '@cdktf/provider-azurerm/lib/ip-group';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../core/problems';
import { withinStack } from '../core/within-stack';
import type { IDnatTarget } from './dnat-target';
import { DnatTranslation } from './dnat-translation';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { checkDnatEdge, DNAT_ENDINGS } from './firewall-dnat-edge-rules';
import { placeFirewall } from './firewall-neighbours';
import { TeamsAddressRanges } from './teams-address-ranges';

/** Priority between those of the groups that the portal makes for translations (100) and for network rules (200). */
const DEFAULT_PRIORITY = 150;

/**
 * Azure Firewall as the edge: leads https connections from the ranges of Teams on to a private gateway, and refuses all
 * others.
 *
 * A firewall sees addresses and ports, and nothing of the message. So TLS ends at the gateway, under a certificate for
 * the public host name, and the gateway checks tenant and token. It sees no source but the firewall, which rewrites it;
 * so the way back leads through the firewall by itself, and no route table is needed for it.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceGroupName`, `InvalidLocation`, `InvalidPriority`, `NoCallers`,
 * `InvalidCallerRange`, `EdgeBypassed`, `RemoteAddressBehindFirewall`, `HostNamedByAzure`, `HostNotServed`,
 * `DnsProxyNotInTier`, `DnsProxyOff`, `NoHostToTranslate`, `SecondTranslation` and `AttributeNotSupplied`. Warns with
 * `TenantHeaderUnchecked`.
 *
 * @see https://learn.microsoft.com/azure/firewall/dnat-rule
 */
export class FirewallDnatEdge extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: FirewallPolicyRuleCollectionGroup;
  /** The ranges that may call. */
  public readonly ipGroup: IpGroup;
  /** Host that callers use, which DNS has to name. */
  public readonly publicHostName: string;
  /** Address that DNS has to name for the public host name. */
  public readonly publicIpAddress: string;

  public constructor(scope: Construct, id: string, props: FirewallDnatEdgeProps) {
    super(scope, id);
    checkDnatEdge(this, Problems.in(this), props);
    const { edgeName, firewall, target } = props;
    placeFirewall(this, props);
    firewall.registerTranslation(this);
    this.publicHostName = target.publicHostName;
    this.publicIpAddress = firewall.publicIpAddress;

    this.ipGroup = new IpGroup(this, 'Callers', {
      name: edgeName + DNAT_ENDINGS.callers,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      cidrs: props.callerRanges ?? TeamsAddressRanges.DEFAULT,
      tags: props.tags,
    });
    this.resource = new FirewallPolicyRuleCollectionGroup(this, 'Resource', {
      name: edgeName + DNAT_ENDINGS.group,
      firewallPolicyId: firewall.policyId,
      priority: props.priority ?? DEFAULT_PRIORITY,
      natRuleCollection: [
        {
          name: 'from-teams',
          action: 'Dnat',
          priority: 100,
          rule: [
            {
              name: 'https-to-gateway',
              description: 'Bot messages from Teams',
              protocols: ['TCP'],
              sourceIpGroups: [this.ipGroup.id],
              destinationAddress: firewall.publicIpAddress,
              destinationPorts: ['443'],
              ...translated(target, props.translation ?? DnatTranslation.ADDRESS),
              translatedPort: 443,
            },
          ],
        },
      ],
      dependsOn: withinStack(this, [...firewall.dependables, ...target.dependables]),
    });
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

function translated(target: IDnatTarget, translation: DnatTranslation) {
  return translation === DnatTranslation.FQDN
    ? { translatedFqdn: target.gatewayHost }
    : { translatedAddress: target.privateAddress };
}

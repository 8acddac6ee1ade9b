import { FirewallPolicyRuleCollectionGroup } from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import { IpGroup } from '@cdktf/provider-azurerm/lib/ip-group';
import { Annotations, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ipv4Cidr } from '../core/cidr';
import { Problems, quote } from '../core/problems';
import { location, networkResourceName, resourceGroupName } from '../core/rules';
import { isLiteral, literals } from '../core/tokens';
import { withinStack } from '../core/within-stack';
import { DnatTranslation } from './dnat-translation';
import { checkClosedGateway } from './edge-gateway-rules';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { FIREWALL_TIERS } from './firewall-tiers';
import { TeamsAddressRanges } from './teams-address-ranges';

/**
 * Azure Firewall as the edge: lets https in from the callers' ranges and passes it on, by destination translation.
 *
 * It sees addresses and nothing else. TLS ends at the gateway, which needs a host name of its own with a certificate, and
 * which checks the tenant header. The firewall rewrites the source, so nothing behind it can look at that.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceGroupName`, `InvalidLocation`, `InvalidCallerRange`, `NoCallers`,
 * `InvalidPriority`, `EdgeBypassed`, `HostNotServed`, `RemoteAddressBehindFirewall`, `TranslationNotInTier` and, for a
 * gateway that exists, `AttributeNotSupplied`. Warns with `TenantHeaderUnchecked`.
 *
 * @see https://learn.microsoft.com/azure/firewall/tutorial-firewall-dnat-policy
 */
export class FirewallDnatEdge extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: FirewallPolicyRuleCollectionGroup;
  /** The group of addresses that may call. */
  public readonly ipGroup: IpGroup;
  /** Host that callers use, which DNS has to name. */
  public readonly publicHostName: string;
  /** Address that DNS has to name for the public host name. */
  public readonly publicIpAddress: string;

  public constructor(scope: Construct, id: string, props: FirewallDnatEdgeProps) {
    super(scope, id);
    checkProps(Problems.in(this), props);
    const { edgeName, firewall, gateway, tags } = props;
    this.publicHostName = gateway.publicHostName;
    this.publicIpAddress = firewall.publicIpAddress;
    this.ipGroup = new IpGroup(this, 'Callers', {
      name: `${edgeName}-callers`,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      cidrs: props.callerRanges ?? TeamsAddressRanges.DEFAULT,
      tags,
    });
    this.resource = new FirewallPolicyRuleCollectionGroup(this, 'Resource', {
      name: `${edgeName}-dnat`,
      firewallPolicyId: firewall.firewallPolicyId,
      priority: props.priority ?? 200,
      natRuleCollection: [
        {
          name: 'bot-messages',
          action: 'Dnat',
          priority: 100,
          rule: [
            {
              name: 'https-to-gateway',
              protocols: ['TCP'],
              sourceIpGroups: [this.ipGroup.id],
              destinationAddress: firewall.publicIpAddress,
              destinationPorts: ['443'],
              translatedPort: 443,
              ...(props.translation === DnatTranslation.FQDN
                ? { translatedFqdn: gateway.publicHostName }
                : { translatedAddress: gateway.privateAddress }),
            },
          ],
        },
      ],
      dependsOn: withinStack(this, [...firewall.dependables, ...gateway.dependables]),
    });
    this.warnOfTenantHeader(props);
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  /** An Application Gateway checks the header with a firewall of its own. */
  private warnOfTenantHeader({ gateway }: FirewallDnatEdgeProps): void {
    if (gateway.tenantHeader !== undefined) return;
    Annotations.of(this).addWarning(
      `[TenantHeaderUnchecked] the firewall sees addresses only, and ${gateway.node.path} does not check the header in ` +
        "which Teams names the tenant; give the gateway a tenantHeader such as 'x-ms-tenant-id'",
    );
  }
}

function checkProps(problems: Problems, props: FirewallDnatEdgeProps): void {
  const { gateway, firewall, callerRanges } = props;
  problems.check('edgeName', props.edgeName, networkResourceName);
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  problems.check('location', props.location, location);
  problems.checkEach('callerRanges', callerRanges, ipv4Cidr('InvalidCallerRange'));
  problems.require(
    callerRanges === undefined || !isLiteral(callerRanges) || callerRanges.length > 0,
    'NoCallers',
    'callerRanges is empty, so that nobody could call',
    'list ranges, or leave it out for those of Teams',
  );
  problems.checkRange('InvalidPriority', 'priority', props.priority, 100, 65000);
  checkClosedGateway(problems, gateway);
  const served = literals(gateway.hostNames).map((host) => host.toLowerCase());
  problems.require(
    gateway.hostNames === undefined ||
      served.length < gateway.hostNames.length ||
      !isLiteral(gateway.publicHostName) ||
      served.includes(gateway.publicHostName.toLowerCase()),
    'HostNotServed',
    `callers use ${quote(gateway.publicHostName)}, TLS ends at ${gateway.node.path}, and that has no certificate for it`,
    'add the host to customDomains of the gateway, with a certificate of a public authority',
  );
  problems.require(
    gateway.checksSource !== true,
    'RemoteAddressBehindFirewall',
    `${gateway.node.path} refuses by source address, and the firewall rewrites the source, so that nobody would get in`,
    'set sourceRewritten of the Application Gateway, and leave the ranges to the firewall',
  );
  const { tier } = firewall;
  problems.require(
    props.translation !== DnatTranslation.FQDN || tier === undefined || FIREWALL_TIERS[tier].dnsProxy,
    'TranslationNotInTier',
    `translation by name takes the DNS proxy, which a firewall of tier ${tier ?? ''} has not`,
    'translate by address, or take another tier',
  );
  problems.throwIfAny();
}

import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { IP_GROUP_TYPE, RULE_COLLECTION_GROUP_TYPE } from '../../core/azure/network-types';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import { Resource } from '../../providers/azapi/resource';
import type { IDnatTarget } from './dnat-target';
import { DnatTranslation } from './dnat-translation';
import { ExistingFirewallDnatEdge, type FirewallDnatEdgeAttributes } from './existing-firewall-dnat-edge';
import type { IFirewallDnatEdge } from './firewall-dnat-edge-interface';
import { planDnatEdge } from './firewall-dnat-edge-plan';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { checkDnatEdge, DNAT_ENDINGS } from './firewall-dnat-edge-validation';
import { placeFirewall } from './firewall-neighbours';

/**
 * Azure Firewall as the edge: forwards https connections from the ranges of Teams to a private gateway, and denies all
 * others.
 *
 * A firewall sees addresses and ports, but not the message. Therefore TLS is terminated at the gateway, with a certificate
 * for the public host name, and the gateway checks tenant and token. The gateway sees only the firewall as source, since
 * the firewall translates it (SNAT); responses therefore return through the firewall without a route table.
 *
 * Throws `EdgeBypassed`, `RemoteAddressBehindFirewall` and `HostNotServed`, among others: see docs/messages.md. Warns
 * with `TenantHeaderUnchecked`.
 *
 * @see https://learn.microsoft.com/azure/firewall/dnat-rule
 */
export class FirewallDnatEdge extends Construct implements IFirewallDnatEdge {
  /**
   * Refers to an existing firewall edge, for example to create DNS records for its address.
   *
   * Throws `InvalidPublicHostName` and `InvalidPublicAddress`.
   */
  public static fromEdgeAttributes(
    scope: Construct,
    id: string,
    attributes: FirewallDnatEdgeAttributes,
  ): IFirewallDnatEdge {
    return new ExistingFirewallDnatEdge(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: Resource;
  /** The ranges that are allowed to call. */
  public readonly ipGroup: Resource;
  /** Host that callers use. It requires a DNS record. */
  public readonly publicHostName: string;
  /** Address to which the DNS record of the public host name must point. */
  public readonly publicIpAddress: string;

  public constructor(scope: Construct, id: string, props: FirewallDnatEdgeProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const plan = planDnatEdge(problems, this, props);
    checkDnatEdge(this, problems, plan);
    const { edgeName, firewall, target } = plan;
    placeFirewall(this, plan);
    firewall._registerTranslation?.(this);
    this.publicHostName = target.publicHostName;
    this.publicIpAddress = firewall.publicIpAddress;

    const { policyId } = firewall;
    this.ipGroup = new Resource(this, 'Callers', {
      type: IP_GROUP_TYPE,
      parentId: plan.resourceGroupId,
      name: edgeName + DNAT_ENDINGS.callers,
      location: plan.location,
      body: { properties: { ipAddresses: plan.callerRanges } },
      responseExportValues: {},
      tags: plan.tags,
      ...oneAtATime(IP_GROUP_TYPE, policyId),
    });
    this.resource = new Resource(this, 'Resource', {
      type: RULE_COLLECTION_GROUP_TYPE,
      parentId: policyId,
      name: edgeName + DNAT_ENDINGS.group,
      body: {
        properties: {
          priority: plan.priority,
          ruleCollections: [
            {
              ruleCollectionType: 'FirewallPolicyNatRuleCollection',
              name: 'from-teams',
              priority: 100,
              action: { type: 'DNAT' },
              rules: [
                {
                  ruleType: 'NatRule',
                  name: 'https-to-gateway',
                  description: 'Bot messages from Teams',
                  ipProtocols: ['TCP'],
                  sourceIpGroups: [this.ipGroup.id],
                  destinationAddresses: [firewall.publicIpAddress],
                  destinationPorts: ['443'],
                  ...translated(target, plan.translation),
                  translatedPort: '443',
                },
              ],
            },
          ],
        },
      },
      responseExportValues: {},
      ...oneAtATime(RULE_COLLECTION_GROUP_TYPE, policyId),
      dependsOn: withinStack(this, [...firewall.dependables, ...target.dependables]),
    });
  }

  /** Constructs that others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

function translated(target: IDnatTarget, translation: DnatTranslation) {
  return translation === DnatTranslation.FQDN
    ? { translatedFqdn: target.gatewayHost }
    : { translatedAddress: target.privateAddress };
}

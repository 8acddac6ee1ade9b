import { ApplicationGateway } from '@cdktf/provider-azurerm/lib/application-gateway';
import type { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { sendLogs } from '../../core/azure/diagnostics';
import { Problems } from '../../core/validation/problems';
import { zonesIn } from '../../core/azure/region-validation';
import { supplied } from '../../core/validation/supplied';
import { withinStack } from '../../core/terraform/within-stack';
import type { IApplicationGatewayEdge } from './application-gateway-edge-interface';
import { type EdgePlan, planEdge } from './application-gateway-edge-plan';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { checkEdge, warnOfEdge } from './application-gateway-edge-validation';
import { edgeSettings } from './application-gateway-settings';
import { createCertificates } from './edge-certificates';
import { nameOfAddress } from './edge-names';
import { placeEdge } from './edge-neighbours';
import {
  type ApplicationGatewayEdgeAttributes,
  ExistingApplicationGatewayEdge,
} from './existing-application-gateway-edge';
import { edgeSites } from './edge-sites';
import { createEdgeWafPolicies } from './edge-waf-policies';
import { createStaticPublicIp } from '../subnet/static-public-ip';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { EDGE_CODES } from './codes';

/**
 * Application Gateway with a WAF: has the public address and forwards only bot messages from Teams, of the allowed tenants,
 * to the gateway's path, over https.
 *
 * Several gateways can be behind one edge, under one host by path or under different hosts, each with its own WAF policy.
 * There is no listener on port 80 by default: its redirect would respond before the WAF's custom rules. Headers that claim
 * another source or host are overwritten.
 *
 * Throws `EdgeBypassed`, `SubnetTooSmall` and `CertificateOfOtherVault`, among others: see docs/messages.md. Warns with
 * `WafDetection` and `HttpListener`.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/overview-v2
 */
export class ApplicationGatewayEdge extends Construct implements IApplicationGatewayEdge {
  /**
   * Refers to an existing Application Gateway, for example as the target of an Azure Firewall. Its rules are managed
   * outside this stack.
   *
   * Throws `InvalidPublicHostName`, among others: see docs/messages.md. Reading an address that was not specified throws
   * `AttributeNotSupplied`.
   */
  public static fromEdgeAttributes(
    scope: Construct,
    id: string,
    attributes: ApplicationGatewayEdgeAttributes,
  ): IApplicationGatewayEdge {
    return new ExistingApplicationGatewayEdge(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: ApplicationGateway;
  /** How to close it to the Internet, as text for messages. */
  public readonly closedBy?: string = 'give it a privateFrontendAddress';
  /** The WAF policy of the first gateway, for settings that this construct does not expose. */
  public readonly wafPolicy: WebApplicationFirewallPolicy;
  /** The public address; undefined with a private frontend. */
  public readonly publicIp?: PublicIp;
  /** Private address of the frontend; undefined with a public frontend. */
  public readonly privateFrontendAddress?: string;
  /** Host that callers of the first gateway use. It requires a DNS record. */
  public readonly publicHostName: string;
  /** Host for which it has a certificate. */
  public readonly hostNames?: string[];
  /** Header in which Teams sends the tenant id. */
  public readonly tenantHeader?: string;
  /** Whether the edge itself rejects other sources. If not, a firewall in front of it must do so. */
  public readonly checksSource?: boolean;

  public constructor(scope: Construct, id: string, props: ApplicationGatewayEdgeProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planEdge(problems, this, props);
    checkEdge(problems, plan);
    warnOfEdge(this, plan);
    placeEdge(this, plan);
    const { edgeName, resourceGroupName, location, gateway, otherGateways, responses, tags } = plan;
    if (responses !== undefined) gateway._responsesApi?.().allowAtEdge();
    const place = { resourceGroupName, location, tags };
    const chosenZones = zonesIn(this, location, plan.zones);
    const zones = chosenZones.length === 0 ? undefined : chosenZones;
    this.publicHostName = gateway.publicHostName;
    this.privateFrontendAddress = plan.privateFrontendAddress;
    this.hostNames = [gateway.publicHostName];
    this.tenantHeader = plan.tenantHeader;
    this.checksSource = !plan.sourceRewritten;

    if (this.privateFrontendAddress === undefined) {
      this.publicIp = createStaticPublicIp(this, 'PublicIp', {
        ...place,
        name: nameOfAddress(edgeName),
        zones: chosenZones,
      });
    }
    const places = placesOf(this, plan);
    const policies = createEdgeWafPolicies(this, plan, places);
    this.wafPolicy = policies.own;
    const { identityId, certificates, dependables } = createCertificates(this, plan, places);
    this.resource = new ApplicationGateway(this, 'Resource', {
      ...place,
      ...edgeSettings({
        subnetId: plan.subnet.subnetId,
        publicIpId: this.publicIp?.id,
        privateAddress: this.privateFrontendAddress,
        sites: edgeSites(gateway, otherGateways, responses),
        isStreamed: responses !== undefined,
        policyIds: policies.idsOfOthers,
        certificates,
        redirectsHttp: plan.redirectHttp,
        identityId,
        minCapacity: plan.minCapacity,
        maxCapacity: plan.maxCapacity,
        requestTimeoutSeconds: plan.requestTimeoutSeconds,
      }),
      name: edgeName,
      zones,
      // Azure distributes it over all zones by itself, and azurerm would replace it for that difference (azurerm issue 30129).
      lifecycle: zones === undefined ? { ignoreChanges: ['zones'] } : undefined,
      firewallPolicyId: this.wafPolicy.id,
      dependsOn: withinStack(this, [...plan.subnet.dependables, ...namesOf(plan), ...dependables]),
    });
    sendLogs(this, this.resource.id, plan.workspaceId, [
      'ApplicationGatewayAccessLog',
      'ApplicationGatewayFirewallLog',
    ]);
  }

  /** Whether it can be reached from the Internet. */
  public get isOpen(): boolean | undefined {
    return this.publicIp !== undefined;
  }

  /** Private address that a firewall in front of it translates to. */
  public get privateAddress(): string {
    return supplied(this.privateFrontendAddress, 'privateFrontendAddress', this, 'ApplicationGatewayEdge');
  }

  /**
   * Address to which the DNS records of the public host names must point. Throws `NoPublicAddress` with a private frontend.
   */
  public get publicIpAddress(): string {
    if (this.publicIp !== undefined) return this.publicIp.ipAddress;
    const problems = Problems.withProviderCheck(this);
    problems.add(
      EDGE_CODES.NoPublicAddress,
      'publicIpAddress is read, but the edge has a private frontend',
      'use privateFrontendAddress of the edge',
    );
    problems.throwIfAny();
    return '';
  }

  /** Constructs that others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

/** DNS records of the gateways, whose names are resolved when Application Gateway starts. */
function namesOf(plan: EdgePlan): ITerraformDependable[] {
  if (!plan.waitForGatewayHosts) return [];
  const gateways = [plan.gateway, ...plan.otherGateways.map(({ gateway }) => gateway)];
  return gateways.flatMap(({ hostDependables }) => hostDependables);
}

/** Scope of the resources of another gateway: below its key, so that other keys do not change its addresses. */
function placesOf(edge: Construct, { otherGateways }: EdgePlan): ReadonlyMap<string, Construct> {
  if (otherGateways.length === 0) return new Map();
  const others = new Construct(edge, 'OtherGateways');
  return new Map(otherGateways.map(({ key }) => [key, new Construct(others, key)]));
}

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
import { createStaticPublicIp } from '../network/static-public-ip';
import { DEFAULT_TENANT_HEADER } from '../callers/teams-messages';
import { expectOwnIds } from '../../core/azure/resource-twins';
import { EDGE_CODES } from './codes';

/**
 * Application Gateway with a WAF: holds the public address and lets through only bot messages from
 * Teams, of the right tenants, to the gateway's path, over https.
 *
 * Several gateways can stand behind one edge, under one host by path or under hosts of their own, each with a WAF
 * policy of its own. There is no listener on port 80 unless it is asked for: its redirect would answer before the
 * WAF's own rules. Headers that claim another source or host are overwritten.
 *
 * Throws `InvalidNetworkResourceName`, `DerivedNameTooLong`, `DerivedNameRefused`, `InvalidResourceGroupName`, `InvalidLocation`, `UnknownRegion`, `InvalidResourceId`,
 * `InvalidCertificateSecretId`, `CertificateAccessAmbiguous`, `CertificateOfOtherVault`, `ListKnownLater`,
 * `PathOutsideGateway`, `NoTenants`, `InvalidTenantId`, `InvalidTenantHeader`,
 * `NoCallers`, `InvalidCallerRange`, `NoPaths`, `InvalidPath`, `InvalidTimeout`, `InvalidCapacity`, `CapacityInverted`,
 * `InvalidZone`, `ZonesNotInRegion` and `InvalidWait`; of subnet and frontend `SubnetOfOtherPurpose`, `SubnetTooSmall`, `WrongDelegation`,
 * `MissingSecurityRule`, `InvalidPrivateAddress` and `AddressOutsideSubnet`; of gateways `EdgeBypassed`,
 * `RemoteAddressBehindFirewall`, `InvalidGatewayKey`, `DuplicateGatewayKey`, `DuplicateGateway`, `PathsOverlap` and
 * `CertificateNotAsked`; of the WAF `RuleSetNotInProvider`, `RuleSetTooOld`, `RuleGroupOfOtherSet`,
 * `InvalidRuleId`, `ActionNotInRuleSet`, `DuplicateRuleOverride`, `InvalidExclusion`, `InvalidRateLimit`,
 * `ScrubContradiction` and `InvalidLogScrub`; of custom rules `InvalidWafRuleName`, `DuplicateWafRule`,
 * `InvalidPriority`, `DuplicatePriority`, `ActionNotForCustomRule`, `NoConditions`, `WrongOperator`, `InvalidSelector`,
 * `InvalidMatchValues`, `TooManyMatchValues` and `ValueNeverMatches`. Warns with `WafDetection`, `HttpListener`, `NoLogScrubbing`,
 * `NoDiagnostics`, `BackendLeadsToEdge`, `NoZones` and `NoZonesInRegion`.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/overview-v2
 */
export class ApplicationGatewayEdge extends Construct implements IApplicationGatewayEdge {
  /**
   * Refers to an Application Gateway that exists, to lead an Azure Firewall to it or to name it elsewhere. What it lets
   * through is its owner's matter.
   *
   * Throws `InvalidPublicHostName`, `InvalidHostName`, `InvalidPublicAddress` and `InvalidPrivateAddress`; reading an
   * address that was not given throws `AttributeNotSupplied`.
   */
  public static fromEdgeAttributes(
    scope: Construct,
    id: string,
    attributes: ApplicationGatewayEdgeAttributes,
  ): IApplicationGatewayEdge {
    return new ExistingApplicationGatewayEdge(scope, id, attributes);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: ApplicationGateway;
  /** What its owner does to close it to the Internet, as messages say it. */
  public readonly closedBy?: string = 'give it a privateFrontendAddress';
  /** The WAF policy of the first gateway, for what this construct has no prop for. */
  public readonly wafPolicy: WebApplicationFirewallPolicy;
  /** The public address; none where the frontend is private. */
  public readonly publicIp?: PublicIp;
  /** Private address that the edge answers under; none where the frontend is public. */
  public readonly privateFrontendAddress?: string;
  /** Host that callers of the first gateway use, which DNS has to name. */
  public readonly publicHostName: string;
  /** Host that it holds a certificate for. */
  public readonly hostNames?: string[];
  /** Header in which Teams names the tenant. */
  public readonly tenantHeader?: string;
  /** Whether the edge itself refuses other sources. Where it does not, something before it has to. */
  public readonly checksSource?: boolean;

  public constructor(scope: Construct, id: string, props: ApplicationGatewayEdgeProps) {
    super(scope, id);
    expectOwnIds(this);
    checkEdge(Problems.in(this), props);
    warnOfEdge(this, props);
    placeEdge(this, props);
    const { edgeName, resourceGroupName, location, gateway, otherGateways = [], tags } = props;
    const place = { resourceGroupName, location, tags };
    const chosenZones = zonesIn(this, location, props.zones);
    const zones = chosenZones.length === 0 ? undefined : chosenZones;
    this.publicHostName = gateway.publicHostName;
    this.privateFrontendAddress = props.privateFrontendAddress;
    this.hostNames = [gateway.publicHostName];
    this.tenantHeader = props.tenantHeader ?? DEFAULT_TENANT_HEADER;
    this.checksSource = props.sourceRewritten !== true;

    if (this.privateFrontendAddress === undefined) {
      this.publicIp = createStaticPublicIp(this, 'PublicIp', {
        ...place,
        name: nameOfAddress(edgeName),
        zones: chosenZones,
      });
    }
    const places = placesOf(this, props);
    const policies = createEdgeWafPolicies(this, props, places);
    this.wafPolicy = policies.own;
    const { identityId, certificates, dependables } = createCertificates(this, props, places);
    this.resource = new ApplicationGateway(this, 'Resource', {
      ...place,
      ...edgeSettings({
        subnetId: props.subnet.subnetId,
        publicIpId: this.publicIp?.id,
        privateAddress: this.privateFrontendAddress,
        sites: edgeSites(gateway, otherGateways),
        policyIds: policies.idsOfOthers,
        certificates,
        redirectsHttp: props.redirectHttp ?? false,
        identityId,
        minCapacity: props.minCapacity ?? 2,
        maxCapacity: props.maxCapacity ?? 5,
        requestTimeoutSeconds: props.requestTimeoutSeconds ?? 120,
      }),
      name: edgeName,
      zones,
      // Azure spreads it over all zones by itself, and azurerm would replace it for that (azurerm issue 30129).
      lifecycle: zones === undefined ? { ignoreChanges: ['zones'] } : undefined,
      firewallPolicyId: this.wafPolicy.id,
      dependsOn: withinStack(this, [...props.subnet.dependables, ...namesOf(props), ...dependables]),
    });
    sendLogs(this, this.resource.id, props.workspaceId, [
      'ApplicationGatewayAccessLog',
      'ApplicationGatewayFirewallLog',
    ]);
  }

  /** Whether the Internet reaches it. */
  public get isOpen(): boolean | undefined {
    return this.publicIp !== undefined;
  }

  /** Private address that a firewall before it leads to. */
  public get privateAddress(): string {
    return supplied(this.privateFrontendAddress, 'privateFrontendAddress', this, 'ApplicationGatewayEdge');
  }

  /** Address that DNS has to name for the public host names. Throws `NoPublicAddress` where the frontend is private. */
  public get publicIpAddress(): string {
    if (this.publicIp !== undefined) return this.publicIp.ipAddress;
    const problems = Problems.in(this);
    problems.add(
      EDGE_CODES.NoPublicAddress,
      'publicIpAddress is asked for, and the edge has a private frontend',
      'take privateFrontendAddress of the edge',
    );
    problems.throwIfAny();
    return '';
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

/** What the names of the gateways are made of, which are looked up when Application Gateway starts. */
function namesOf(props: ApplicationGatewayEdgeProps): ITerraformDependable[] {
  if (props.waitForGatewayHosts === false) return [];
  const gateways = [props.gateway, ...(props.otherGateways ?? []).map(({ gateway }) => gateway)];
  return gateways.flatMap(({ hostDependables }) => hostDependables);
}

/** Where what belongs to another gateway is made: below its key, so that other keys change none of its addresses. */
function placesOf(
  edge: Construct,
  { otherGateways = [] }: ApplicationGatewayEdgeProps,
): ReadonlyMap<string, Construct> {
  if (otherGateways.length === 0) return new Map();
  const others = new Construct(edge, 'OtherGateways');
  return new Map(otherGateways.map(({ key }) => [key, new Construct(others, key)]));
}

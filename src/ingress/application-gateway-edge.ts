import { ApplicationGateway } from '@cdktf/provider-azurerm/lib/application-gateway';
import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { sendLogs } from '../core/diagnostics';
import { Problems } from '../core/problems';
import { withinStack } from '../core/within-stack';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { checkEdge } from './application-gateway-edge-rules';
import { edgeSettings } from './application-gateway-settings';
import { CertificateAccess } from './certificate-access';
import { createEdgeWafPolicy } from './edge-waf-policy';
import { TeamsAddressRanges } from './teams-address-ranges';
import { WafMode } from './waf-mode';

/**
 * Application Gateway with a web application firewall: holds the public address and lets through only bot messages from
 * Teams, of the right tenants, to the gateway's path, over https.
 *
 * There is no listener on port 80: its redirect would answer before the firewall's own rules.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceGroupName`, `InvalidLocation`, `InvalidResourceId`,
 * `InvalidCertificateSecretId`, `CertificateAccessAmbiguous`, `CertificateOfOtherVault`, `ListKnownLater`,
 * `PathOutsideGateway`, `NoTenants`, `InvalidTenantId`, `InvalidTenantHeader`,
 * `NoCallers`, `InvalidCallerRange`, `NoPaths`, `InvalidPath`, `InvalidTimeout`, `InvalidCapacity`, `CapacityInverted`,
 * `InvalidZone` and `InvalidWait`. Warns with `WafDetection`.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/overview-v2
 */
export class ApplicationGatewayEdge extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: ApplicationGateway;
  /** The firewall policy, for what this construct has no prop for. */
  public readonly wafPolicy: WebApplicationFirewallPolicy;
  /** The public address. */
  public readonly publicIp: PublicIp;
  /** Host that callers use, which DNS has to name. */
  public readonly publicHostName: string;

  public constructor(scope: Construct, id: string, props: ApplicationGatewayEdgeProps) {
    super(scope, id);
    checkEdge(this, Problems.in(this), props);
    const { edgeName, resourceGroupName, location, gateway, tags } = props;
    const place = { resourceGroupName, location, tags };
    const zones = props.zones ?? ['1', '2', '3'];
    this.publicHostName = gateway.publicHostName;

    this.publicIp = new PublicIp(this, 'PublicIp', {
      ...place,
      name: `${edgeName}-ip`,
      allocationMethod: 'Static',
      sku: 'Standard',
      zones: zones.length === 0 ? undefined : zones,
    });
    this.wafPolicy = createEdgeWafPolicy(this, {
      ...place,
      name: `${edgeName}-waf`,
      mode: props.wafMode ?? WafMode.PREVENTION,
      callerRanges: props.callerRanges ?? TeamsAddressRanges.DEFAULT,
      tenantHeader: props.tenantHeader ?? 'x-ms-tenant-id',
      tenantIds: props.tenantIds,
      paths: props.allowedPaths,
      prefix: `/${gateway.apiPath}/`,
    });
    const certificate = this.certificateAccess(props);
    this.resource = new ApplicationGateway(this, 'Resource', {
      ...place,
      ...edgeSettings({
        subnetId: props.subnet.subnetId,
        publicIpId: this.publicIp.id,
        hostName: gateway.publicHostName,
        gatewayHost: gateway.gatewayHost,
        certificateSecretId: props.certificateSecretId,
        identityId: certificate.identityId,
        minCapacity: props.minCapacity ?? 2,
        maxCapacity: props.maxCapacity ?? 5,
        requestTimeoutSeconds: props.requestTimeoutSeconds ?? 120,
      }),
      name: edgeName,
      zones: zones.length === 0 ? undefined : zones,
      firewallPolicyId: this.wafPolicy.id,
      dependsOn: withinStack(this, [...props.subnet.dependables, ...gateway.dependables, ...certificate.dependables]),
    });
    sendLogs(this, this.resource.id, props.workspaceId, [
      'ApplicationGatewayAccessLog',
      'ApplicationGatewayFirewallLog',
    ]);
  }

  /** Address that DNS has to name for the public host name. */
  public get publicIpAddress(): string {
    return this.publicIp.ipAddress;
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private certificateAccess(props: ApplicationGatewayEdgeProps) {
    const { identityId, certificateVaultId } = props;
    if (identityId !== undefined || certificateVaultId === undefined) {
      return { identityId: identityId ?? '', dependables: [] };
    }
    return new CertificateAccess(this, 'CertificateAccess', {
      identityName: `${props.edgeName}-id`,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      certificateSecretId: props.certificateSecretId,
      vaultId: certificateVaultId,
      waitSeconds: props.certificateAccessWaitSeconds ?? 180,
      grantedBy: 'ApplicationGatewayEdge',
      description: 'The edge reads its certificate',
      tags: props.tags,
    });
  }
}

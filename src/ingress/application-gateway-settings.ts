/** What the gateway's blocks are filled with. */
export interface EdgeSettingsSpec {
  readonly subnetId: string;
  readonly publicIpId: string;
  readonly hostName: string;
  readonly gatewayHost: string;
  readonly certificateSecretId: string;
  readonly identityId: string;
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly requestTimeoutSeconds: number;
}

/** Names that the blocks know each other by. */
const NAMES = {
  subnet: 'subnet',
  frontend: 'public',
  port: 'https',
  certificate: 'certificate',
  pool: 'gateway',
  probe: 'gateway-status',
  backend: 'gateway-https',
  listener: 'public-https',
  rule: 'to-gateway',
} as const;

/**
 * The blocks of an Application Gateway with one https listener before one API Management service.
 *
 * With a predefined TLS policy neither version nor ciphers may be sent: the answer lacks them, and the plan is never
 * empty. The probe's path is API Management's status path for its gateway.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-integrate-internal-vnet-appgateway
 */
export function edgeSettings(spec: EdgeSettingsSpec) {
  return {
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    autoscaleConfiguration: { minCapacity: spec.minCapacity, maxCapacity: spec.maxCapacity },
    identity: { type: 'UserAssigned', identityIds: [spec.identityId] },
    sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101' },
    gatewayIpConfiguration: [{ name: NAMES.subnet, subnetId: spec.subnetId }],
    frontendIpConfiguration: [{ name: NAMES.frontend, publicIpAddressId: spec.publicIpId }],
    frontendPort: [{ name: NAMES.port, port: 443 }],
    sslCertificate: [{ name: NAMES.certificate, keyVaultSecretId: spec.certificateSecretId }],
    backendAddressPool: [{ name: NAMES.pool, fqdns: [spec.gatewayHost] }],
    probe: [
      {
        name: NAMES.probe,
        protocol: 'Https',
        path: '/status-0123456789abcdef',
        interval: 30,
        timeout: 30,
        unhealthyThreshold: 3,
        pickHostNameFromBackendHttpSettings: true,
        match: { statusCode: ['200'] },
      },
    ],
    backendHttpSettings: [
      {
        name: NAMES.backend,
        port: 443,
        protocol: 'Https',
        cookieBasedAffinity: 'Disabled',
        requestTimeout: spec.requestTimeoutSeconds,
        pickHostNameFromBackendAddress: true,
        probeName: NAMES.probe,
      },
    ],
    httpListener: [
      {
        name: NAMES.listener,
        frontendIpConfigurationName: NAMES.frontend,
        frontendPortName: NAMES.port,
        protocol: 'Https',
        sslCertificateName: NAMES.certificate,
        hostName: spec.hostName,
      },
    ],
    requestRoutingRule: [
      {
        name: NAMES.rule,
        priority: 10,
        ruleType: 'Basic',
        httpListenerName: NAMES.listener,
        backendAddressPoolName: NAMES.pool,
        backendHttpSettingsName: NAMES.backend,
      },
    ],
  };
}

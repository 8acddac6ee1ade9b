import { type EdgeFrontendSpec, frontendBlocks } from './application-gateway-frontend';
import { furtherBackendSettings, BLOCK_NAMES, routingBlocks } from './application-gateway-routing';

/** Input of the blocks of the Application Gateway. */
export interface EdgeSettingsSpec extends EdgeFrontendSpec {
  readonly identityId: string;
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly requestTimeoutSeconds: number;
  /** Whether answers are passed on as they arrive, for all gateways. */
  readonly isStreamed: boolean;
}

/**
 * The blocks of an Application Gateway in front of API Management services. The policy accepts TLS 1.2 with forward secrecy
 * and authenticated ciphers, and TLS 1.3; the variant without the S also accepts weaker suites. With a predefined TLS
 * policy neither version nor ciphers must be sent: the response does not contain them, so the plan would never be empty.
 * Probe and backend settings pick the host from the pool, so all gateways share them; the probe's path is API Management's
 * status path for its gateway.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-integrate-internal-vnet-appgateway
 */
export function edgeSettings(spec: EdgeSettingsSpec) {
  return {
    sku: { name: 'WAF_v2', tier: 'WAF_v2' },
    autoscaleConfiguration: { minCapacity: spec.minCapacity, maxCapacity: spec.maxCapacity },
    identity: { type: 'UserAssigned', identityIds: [spec.identityId] },
    // Omitted by default: azurerm would otherwise change existing gateways.
    global: spec.isStreamed ? { requestBufferingEnabled: true, responseBufferingEnabled: false } : undefined,
    sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
    gatewayIpConfiguration: [{ name: BLOCK_NAMES.subnet, subnetId: spec.subnetId }],
    probe: [
      {
        name: BLOCK_NAMES.probe,
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
        name: BLOCK_NAMES.backend,
        port: 443,
        protocol: 'Https',
        cookieBasedAffinity: 'Disabled',
        requestTimeout: spec.requestTimeoutSeconds,
        pickHostNameFromBackendAddress: true,
        probeName: BLOCK_NAMES.probe,
      },
      ...furtherBackendSettings(spec.sites),
    ],
    ...frontendBlocks(spec),
    ...routingBlocks(spec.sites, spec.policyIds, spec.redirectsHttp),
  };
}

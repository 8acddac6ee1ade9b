import type { Construct } from 'constructs';
import type { ApplicationGatewayIngressProps, FirewallIngressProps, OpenIngressProps } from './agent-ingress-props';
import { connectionBehind, openConnection } from './agent-ingress-plan';
import { GatewayIngress } from './gateway-ingress';
import { requiredWithin } from './gateway-ingress-validation';
import { ManagedIngress } from './managed-ingress';

/**
 * Factories of ingresses for bot messages. Each combines gateway, edge and private endpoints so that every layer checks
 * what it can see; the same resources can be created separately with `ApiManagementGateway`, `ApplicationGatewayEdge` and
 * `FirewallDnatEdge`.
 *
 * Throws `PropertyNotSet`, `NotInTopology` and `SubnetNotGiven`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class AgentIngress {
  /**
   * A private gateway behind Application Gateway with WAF: the recommended ingress. Topology 3, and with
   * `PrivateGatewayConnection.CLASSIC` topology 4.
   */
  public static behindApplicationGateway(
    scope: Construct,
    id: string,
    props: ApplicationGatewayIngressProps,
  ): GatewayIngress {
    const { edge, gatewayConnection: _, ...options } = props;
    const { publicHostName } = props;
    const way = { ...connectionBehind('application-gateway', props), publicHostName, applicationGateway: edge };
    return GatewayIngress._make(scope, id, options, way, {
      publicHostName,
      ...requiredWithin('edge', edge, 'edgeName', 'certificateSecretId'),
    });
  }

  /**
   * A private gateway behind Azure Firewall: for networks where inbound traffic must pass a firewall. Topology 5, and with
   * `PrivateGatewayConnection.CLASSIC` topology 6.
   */
  public static behindFirewall(scope: Construct, id: string, props: FirewallIngressProps): GatewayIngress {
    const { edge, firewall, gatewayConnection: _, ...options } = props;
    const { publicHostName } = props;
    const way = { ...connectionBehind('firewall', props), publicHostName, firewall, dnat: edge };
    return GatewayIngress._make(scope, id, options, way, {
      publicHostName,
      firewall,
      ...requiredWithin('edge', edge, 'edgeName'),
    });
  }

  /**
   * A gateway that is open to the Internet, without an edge: for trials, or if no edge is required. It checks the caller's
   * address itself. Topology 1, and with `OpenGatewayConnection.CLASSIC` topology 2.
   */
  public static open(scope: Construct, id: string, props: OpenIngressProps): GatewayIngress {
    const { gatewayConnection: _, ...options } = props;
    const { publicHostName, publicIpAddress } = props;
    return GatewayIngress._make(scope, id, options, { ...openConnection(props), publicHostName, publicIpAddress });
  }

  /** Foundry's own endpoint for Microsoft 365: without a gateway, custom rules or logs. */
  public static managed(scope: Construct, id: string): ManagedIngress {
    return ManagedIngress._make(scope, id);
  }

  private constructor() {
    // Its statics are all there is.
  }
}

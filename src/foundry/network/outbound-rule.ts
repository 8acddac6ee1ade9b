/** Where traffic to a service tag goes. */
export interface ServiceTagDestination {
  /** Name of the tag, such as `AzureActiveDirectory`. */
  readonly serviceTag: string;
  /**
   * Protocol: `TCP`, `UDP` or `*`.
   * @default 'TCP'
   */
  readonly protocol?: string;
  /**
   * Ports and ranges of them, separated by commas.
   * @default '443'
   */
  readonly portRanges?: string;
}

/** A private way to a resource. */
export interface PrivateEndpointDestination {
  /** Full id of the resource. */
  readonly targetId: string;
  /** Group id of the endpoint, such as `blob`, `Sql`, `searchService`, `managedEnvironments` or `Gateway`. */
  readonly group: string;
}

/**
 * A rule of a managed network: what agents reach.
 *
 * @see https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network
 */
export class OutboundRule {
  /** Leads to a resource by a private endpoint that the service makes. In every isolation but `DISABLED`. */
  public static privateEndpoint(ruleName: string, destination: PrivateEndpointDestination): OutboundRule {
    const { targetId, group } = destination;
    return new OutboundRule(
      ruleName,
      'PrivateEndpoint',
      { serviceResourceId: targetId, subresourceTarget: group },
      destination,
    );
  }

  /**
   * Leads to a host, or with `*.` to all below one, on ports 80 and 443. Only with `ALLOW_ONLY_APPROVED_OUTBOUND`, and the first one
   * makes an Azure Firewall, which costs by the hour.
   */
  public static fqdn(ruleName: string, host: string): OutboundRule {
    return new OutboundRule(ruleName, 'FQDN', host);
  }

  /** Leads to a service tag. Only with `ALLOW_ONLY_APPROVED_OUTBOUND`. */
  public static serviceTag(ruleName: string, destination: ServiceTagDestination): OutboundRule {
    const { serviceTag, protocol = 'TCP', portRanges = '443' } = destination;
    return new OutboundRule(ruleName, 'ServiceTag', { serviceTag, protocol, portRanges, action: 'Allow' });
  }

  private constructor(
    /** Name of the rule, 3 to 33 characters. */
    public readonly ruleName: string,
    /** Kind of the rule, as Azure calls it. */
    public readonly ruleType: string,
    /** @internal */
    public readonly _destination: string | object,
    /** @internal */
    public readonly _privateEndpoint?: PrivateEndpointDestination,
  ) {}
}

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

/** What a rule was made of: one of them. */
interface GivenDestination {
  readonly privateEndpoint?: PrivateEndpointDestination;
  readonly host?: string;
  readonly serviceTag?: Required<ServiceTagDestination>;
}

/**
 * An outbound rule of a managed network: a destination that agents may reach.
 *
 * @see https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network
 */
export class OutboundRule {
  /** Allows a resource, by a private endpoint that the service creates. In every isolation but `DISABLED`. */
  public static privateEndpoint(ruleName: string, destination: PrivateEndpointDestination): OutboundRule {
    const { targetId, group } = destination;
    const body = { serviceResourceId: targetId, subresourceTarget: group };
    return new OutboundRule(ruleName, 'PrivateEndpoint', body, { privateEndpoint: destination });
  }

  /**
   * Allows a host, or with `*.` all hosts below a domain, on ports 80 and 443. Only with `ALLOW_ONLY_APPROVED_OUTBOUND`, and the first one
   * makes an Azure Firewall, which costs by the hour.
   */
  public static fqdn(ruleName: string, host: string): OutboundRule {
    return new OutboundRule(ruleName, 'FQDN', host, { host });
  }

  /** Allows a service tag. Only with `ALLOW_ONLY_APPROVED_OUTBOUND`. */
  public static serviceTag(ruleName: string, destination: ServiceTagDestination): OutboundRule {
    const { serviceTag, protocol = 'TCP', portRanges = '443' } = destination;
    const tag = { serviceTag, protocol, portRanges };
    return new OutboundRule(ruleName, 'ServiceTag', { ...tag, action: 'Allow' }, { serviceTag: tag });
  }

  private constructor(
    /** Name of the rule, 3 to 33 characters. */
    public readonly ruleName: string,
    /** Kind of the rule, as Azure calls it. */
    public readonly ruleType: string,
    /** @internal */
    public readonly _destination: string | object,
    /** @internal */
    public readonly _given: GivenDestination,
  ) {}
}

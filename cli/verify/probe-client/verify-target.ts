/** What the outputs contain of one published agent. Probes of what is missing are left out. */
export interface VerifyTarget {
  /** Name of the agent in the settings. */
  readonly agent: string;
  readonly kind: 'application' | 'endpoint';
  /** Resource id of the application. */
  readonly applicationId?: string;
  /** `https://{host}/api/projects/{project}`. */
  readonly projectEndpoint?: string;
  /** Name of the agent in the project, of an agent endpoint. */
  readonly agentName?: string;
  /** Resource id of the Foundry account. */
  readonly accountId?: string;
  /** Isolation of the managed network of that account, as it was deployed. */
  readonly isolation?: string;
  readonly responsesEndpoint?: string;
  /** Where applications call the agent through the gateway, at its own host. */
  readonly responsesGatewayUrl?: string;
  /** The same by the public host. */
  readonly responsesPublicUrl?: string;
  /** Resource id of the bot. */
  readonly botId?: string;
  /** Where Bot Service delivers. */
  readonly messagingEndpoint?: string;
  readonly botClientId?: string;
  /** The messaging endpoint at the gateway's own host, if an ingress stack has this output. */
  readonly gatewayEndpoint?: string;
  /** Address of the edge, if an ingress stack has this output. */
  readonly publicIpAddress?: string;
}

/** A host and where it listens. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

/** What Bot Service delivers to, where that is an edge or a gateway; nothing where it is Foundry's own host. */
export function edgeOf(target: VerifyTarget): HostAndPort | undefined {
  const { messagingEndpoint, projectEndpoint, responsesEndpoint } = target;
  if (messagingEndpoint === undefined) return undefined;
  const { host, hostname, port } = new URL(messagingEndpoint);
  const foundry = projectEndpoint ?? responsesEndpoint;
  const own = foundry === undefined ? FOUNDRY_SUFFIX.test(hostname) : new URL(foundry).host === host;
  return own ? undefined : { host: hostname, port: port === '' ? 443 : Number(port) };
}

/** Whether Bot Service delivers to the gateway's own host, with nothing before it. */
export function isGatewayItself({ messagingEndpoint, gatewayEndpoint }: VerifyTarget): boolean {
  if (messagingEndpoint === undefined || gatewayEndpoint === undefined) return false;
  return new URL(messagingEndpoint).host === new URL(gatewayEndpoint).host;
}

const FOUNDRY_SUFFIX = /\.services\.ai\.azure\.(com|us|cn)$/i;

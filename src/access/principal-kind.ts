/** What kind of thing a principal is. */
export enum PrincipalKind {
  /** A person. Prefer groups. */
  USER = 'user',
  /** A Microsoft Entra group. */
  GROUP = 'group',
  /** The service principal of an application registration. */
  SERVICE_PRINCIPAL = 'service principal',
  /** The identity of an Azure resource, system-assigned or user-assigned. */
  MANAGED_IDENTITY = 'managed identity',
  /** The managed identity of a Foundry project. */
  PROJECT_IDENTITY = 'project identity',
  /** The Microsoft Entra identity of an agent or an Agent Application. */
  AGENT_IDENTITY = 'agent identity',
}

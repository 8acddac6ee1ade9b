/** A managed identity whose tokens are accepted as proof of an app's identity. */
export interface ManagedIdentityCredentialOptions {
  /** Tenant of the identity, which is that of the app. */
  readonly tenantId: string;
  /** Principal (object) id of the identity. */
  readonly principalId: string;
}

/** Workflows of GitHub Actions. Exactly one of environment, branch, tag and pullRequests. */
export interface GitHubCredentialOptions {
  /** Organization or user, in the case in which GitHub shows it. */
  readonly owner: string;
  /** Repository, in the case in which GitHub shows it. */
  readonly repository: string;
  /**
   * Jobs of a deployment environment. The safest: it has rules of who may deploy.
   * @default - not by environment
   */
  readonly environment?: string;
  /**
   * Runs on a branch.
   * @default - not by branch
   */
  readonly branch?: string;
  /**
   * Runs on a tag.
   * @default - not by tag
   */
  readonly tag?: string;
  /**
   * Runs for pull requests: of everybody who may open one.
   * @default false
   */
  readonly pullRequests?: boolean;
}

/** A service connection of Azure DevOps. */
export interface AzureDevOpsCredentialOptions {
  /** Id of the organization, a GUID. */
  readonly organizationId: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Name of the project. */
  readonly project: string;
  /** Name of the service connection. */
  readonly serviceConnection: string;
}

/** A workload of Kubernetes. */
export interface KubernetesCredentialOptions {
  /** URL of the cluster's issuer of tokens, exactly, with a slash at its end where it has one. */
  readonly issuer: string;
  /** Namespace of the service account. */
  readonly namespace: string;
  /** Name of the service account. */
  readonly serviceAccount: string;
}

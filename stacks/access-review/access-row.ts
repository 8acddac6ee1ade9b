/** Who may do what, where and why: one role assignment. */
export interface AccessRow {
  readonly principal: string;
  readonly principalKind: string;
  readonly role: string;
  /** Resource id, or the construct path of what gets its id at apply. */
  readonly scope: string;
  /** What made it: a grant, a persona, or the construct path of a plain assignment. */
  readonly grantedBy: string;
  /** Whether it has to be taken up before it counts. */
  readonly eligible: boolean;
  readonly condition?: string;
  readonly stack: string;
}

/** The role with what limits it. */
export function roleText({ role, eligible, condition }: AccessRow): string {
  const limits = [eligible ? 'eligible' : [], condition === undefined ? [] : 'under a condition'].flat();
  return limits.length === 0 ? role : `${role} (${limits.join(', ')})`;
}

/** What people call the types that roles are given on. */
const WORDS: Readonly<Record<string, string>> = {
  subscriptions: 'subscription',
  resourceGroups: 'resource group',
  accounts: 'account',
  projects: 'project',
  applications: 'application',
  agents: 'agent',
  storageAccounts: 'storage account',
  containers: 'container',
  searchServices: 'search service',
  indexes: 'index',
  databaseAccounts: 'Cosmos DB',
  registries: 'registry',
  vaults: 'vault',
  secrets: 'secret',
};

/** The part of a scope that people know it by: `project helpdesk`. A construct path stays as it is. */
export function shortScope(scope: string): string {
  if (!scope.startsWith('/subscriptions/')) return scope;
  const [type = '', name = ''] = scope.split('/').slice(-2);
  return `${WORDS[type] ?? type} ${name}`;
}

/** A resource of a synthesized stack. */
export interface StagedResource {
  readonly address: string;
  /** Terraform type, or ARM type without its version. */
  readonly type: string;
  /** Path in the construct tree. */
  readonly path: string;
}

interface Stage {
  readonly type: RegExp;
  readonly path?: RegExp;
  readonly label: string;
}

/** What belongs into one box of a picture of an estate: the first row that fits. What fits none has no box. */
const STAGES: readonly Stage[] = [
  { type: /\/subnets$/, path: /\/AgentSubnet\//, label: 'subnet of the agents' },
  { type: /\/subnets$|networkSecurityGroups$/, label: 'subnet of private endpoints' },
  { type: /privateDnsZones/, label: 'private DNS zones' },
  { type: /storageAccounts$|databaseAccounts$|searchServices$/, label: 'data stores' },
  { type: /privateEndpoints/, path: /\/DataStores\//, label: 'private endpoints of the data stores' },
  { type: /privateEndpoints/, label: 'private endpoint of the account' },
  { type: /deletedAccounts$/, label: 'only destroyed: purge of the account' },
  { type: /^time_sleep$/, path: /SubnetRelease/, label: 'only destroyed: wait until the subnet is released' },
  { type: /accounts\/raiPolicies$/, label: 'content filters' },
  { type: /accounts\/deployments$/, label: 'models' },
  { type: /managedNetworks$/, label: 'isolation of the managed network' },
  { type: /outboundRules$/, path: /Rule-foundry-account/, label: 'outbound rule for the account' },
  { type: /outboundRules$/, label: 'outbound rules' },
  { type: /^azurerm_role_assignment$/, path: /\/Approver/, label: 'role: may approve private endpoints' },
  { type: /^time_sleep$/, path: /\/Approver/, label: 'wait until that role counts' },
  { type: /^time_sleep$/, path: /Settled/, label: 'wait until rules are in force' },
  { type: /projects\/connections$/, label: 'connections to the data stores' },
  { type: /accounts\/capabilityHosts$/, label: 'capability host of the account' },
  { type: /projects\/capabilityHosts$/, label: 'capability host of each project' },
  { type: /^time_sleep$/, path: /RolesCount/, label: 'wait until those roles count' },
  {
    type: /^azurerm_role_assignment$/,
    path: /RunProject/,
    label: 'projects, with the role Foundry User on the account',
  },
  { type: /accounts\/projects$/, label: 'projects, with the role Foundry User on the account' },
  { type: /CognitiveServices\/accounts$/, label: 'account' },
];

const ROLE = /^azurerm_role_assignment$|sqlRoleAssignments$/;

/** Box of a resource. Roles on data stores are in one of two, by whether they follow the host. */
export function stageOf(resource: StagedResource, before: readonly StagedResource[]): string | undefined {
  const { type, path } = resource;
  if (ROLE.test(type) && path.includes('/OwnData/')) {
    return before.some((one) => one.type.endsWith('projects/capabilityHosts'))
      ? 'roles on data stores, after'
      : 'roles on data stores, before';
  }
  return STAGES.find((stage) => stage.type.test(type) && (stage.path?.test(path) ?? true))?.label;
}

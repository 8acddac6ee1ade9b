import type { TerraformResource } from 'cdktf';
import { attribute, type Tree } from './assignment-facts';
import { GUARDRAIL_CODES } from './codes';
import type { AccessFinding } from './guardrail';
import { normalScope } from './scope-index';

const ACCOUNT = 'Microsoft.CognitiveServices/accounts';
const ENDPOINT = 'Microsoft.Network/privateEndpoints';

/** What is in a subnet: agents of an account, or a private endpoint. */
interface Tenant {
  readonly resource: TerraformResource;
  readonly subnet: string;
  readonly isAccount: boolean;
}

/** Rule that an agent subnet belongs to one account, and nothing else is in it. */
export function subnetFindings(tree: Tree): AccessFinding[] {
  const tenants = tree.resources.flatMap((resource) => tenantsOf(tree, resource));
  const owners = new Map<string, Tenant>();
  for (const tenant of tenants) {
    if (tenant.isAccount && !owners.has(tenant.subnet)) owners.set(tenant.subnet, tenant);
  }
  return tenants.flatMap((tenant) => {
    const owner = owners.get(tenant.subnet);
    if (owner === undefined || owner === tenant) return [];
    return [
      {
        code: GUARDRAIL_CODES.SharedAgentSubnet,
        isError: true,
        construct: tenant.resource,
        message: `the subnet is that of the agents of ${owner.resource.node.path}, which no other account and no private endpoint may be in`,
        remedy: 'use another subnet',
      },
    ];
  });
}

function tenantsOf(tree: Tree, resource: TerraformResource): Tenant[] {
  const tenant = (isAccount: boolean) => (id: unknown) => {
    const subnet = normalScope(tree.idOf(tree.text(id)));
    return subnet === '' ? [] : [{ resource, subnet, isAccount }];
  };
  switch (resource.terraformResourceType) {
    case 'azurerm_cognitive_account':
      return blocks(tree, attribute(resource, 'networkInjection'))
        .map(({ subnetId }) => subnetId)
        .flatMap(tenant(true));
    case 'azurerm_private_endpoint':
      return [attribute(resource, 'subnetId')].flatMap(tenant(false));
    case 'azapi_resource': {
      const type = tree.azapiType(resource);
      const body = attribute(resource, 'body');
      if (type === ENDPOINT) return [tree.within(body, 'properties', 'subnet', 'id')].flatMap(tenant(false));
      if (type !== ACCOUNT) return [];
      return blocks(tree, tree.within(body, 'properties', 'networkInjections'))
        .filter(({ useMicrosoftManagedNetwork }) => useMicrosoftManagedNetwork !== true)
        .map(({ subnetArmId }) => subnetArmId)
        .flatMap(tenant(true));
    }
    default:
      return [];
  }
}

function blocks(tree: Tree, value: unknown): Record<string, unknown>[] {
  const known = tree.resolve(value);
  const list = Array.isArray(known) ? (known as unknown[]) : [known];
  return list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}

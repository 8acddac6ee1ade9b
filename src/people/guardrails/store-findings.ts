import type { TerraformResource } from 'cdktf';
import { addressOf } from '../../core/terraform/address-of';
import { attribute, type Tree } from './assignment-facts';
import { GUARDRAIL_CODES } from './codes';
import type { AccessFinding } from './guardrail';
import { normalScope } from './scope-index';
import { type OffWhen, STORE_KINDS } from './store-kinds';

const CONNECTIONS = [
  'Microsoft.CognitiveServices/accounts/connections',
  'Microsoft.CognitiveServices/accounts/projects/connections',
];

/** Rules that check data stores. They are errors for a store that agents of the stack are connected to, else warnings. */
export function storeFindings(tree: Tree): AccessFinding[] {
  const connected = connectedIds(tree);
  return tree.resources.flatMap((resource) => {
    const isAzapi = resource.terraformResourceType === 'azapi_resource';
    const type = isAzapi ? tree.azapiType(resource) : resource.terraformResourceType;
    const kind = STORE_KINDS.find(({ azapi, azurerm }) => (isAzapi ? azapi : azurerm).type === type);
    if (kind === undefined) return [];
    const { keysOff, closed, keysRemedy } = isAzapi ? kind.azapi : kind.azurerm;
    const id = tree.idOf(`\${${addressOf(resource)}.id}`);
    const isError = connected.has(normalScope(id));
    const isOff = (off: OffWhen) => meetsOrMay(off, valueAt(tree, resource, off.path, isAzapi));
    const whose = isError ? `the ${kind.what} that agents keep their data in` : `the ${kind.what}`;
    const findings: AccessFinding[] = [];
    if (!isOff(keysOff)) {
      findings.push({
        code: GUARDRAIL_CODES.StoreKeysLeftOn,
        isError,
        construct: resource,
        message: `${whose} accepts keys, which bypass every role`,
        remedy: keysRemedy,
      });
    }
    if (!closed.some(isOff)) {
      findings.push({
        code: GUARDRAIL_CODES.PublicDataStore,
        isError,
        construct: resource,
        message: `${whose} is reachable from the Internet`,
        remedy:
          'switch public network access off, and add a private endpoint; where agents run in no network of yours ' +
          "(FoundryNetwork.publicAccess, privateAccess) they have no other way to it: accept it in code with AccessGuardrails.suppress(stores, 'PublicDataStore', reason)",
      });
    }
    return findings;
  });
}

/** Normalized ids of what the connections of the tree lead to. */
function connectedIds(tree: Tree): ReadonlySet<string> {
  return new Set(
    tree.resources
      .filter((resource) => resource.terraformResourceType === 'azapi_resource')
      .filter((resource) => CONNECTIONS.includes(tree.azapiType(resource)))
      .map((resource) => tree.within(attribute(resource, 'body'), 'properties', 'metadata', 'ResourceId'))
      .map((id) => normalScope(tree.idOf(tree.text(id)))),
  );
}

function valueAt(tree: Tree, resource: TerraformResource, path: readonly string[], isAzapi: boolean): unknown {
  if (isAzapi) return tree.within(attribute(resource, 'body'), 'properties', ...path);
  const [name = '', inner] = path;
  const value = tree.resolve(attribute(resource, name));
  if (inner === undefined) return value;
  const block = (Array.isArray(value) ? (value as unknown[])[0] : value) as Record<string, unknown> | null | undefined;
  return block?.[inner];
}

/** A value that is known only after apply is not checked. */
function meetsOrMay({ values }: OffWhen, value: unknown): boolean {
  if (typeof value === 'string' && value.includes('${')) return true;
  const plain = (one: unknown) => (typeof one === 'string' ? one.toLowerCase() : one);
  return values.some((one) => plain(one) === plain(value));
}

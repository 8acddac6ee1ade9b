import type { TerraformResource } from 'cdktf';
import { type AssignmentFact, attribute, type Tree } from './assignment-facts';
import { type AccessFinding, INVOKING_ROLES } from './guardrail';
import { holdersOf, normalScope } from './scope-index';
import { GUARDRAIL_CODES } from './codes';

const ACCOUNT = 'Microsoft.CognitiveServices/accounts';
const APPLICATION = `${ACCOUNT}/projects/applications`;

/** Rules that check accounts and applications. */
export function resourceFindings(tree: Tree, facts: readonly AssignmentFact[]): AccessFinding[] {
  const invoking = new Set(
    facts.filter(({ roleKey }) => INVOKING_ROLES.includes(roleKey)).map(({ scope }) => normalScope(scope)),
  );
  return tree.resources.flatMap((resource) => {
    if (hasKeys(tree, resource)) return [keysLeftOn(resource)];
    const isApplication =
      resource.terraformResourceType === 'azapi_resource' && tree.azapiType(resource) === APPLICATION;
    return isApplication ? applicationFindings(tree, resource, invoking) : [];
  });
}

/** Whether API keys are enabled. A value that is known only after apply is not checked. */
function hasKeys(tree: Tree, resource: TerraformResource): boolean {
  switch (resource.terraformResourceType) {
    case 'azurerm_cognitive_account':
      return !isOrMayBe(false, tree.resolve(attribute(resource, 'localAuthEnabled')));
    case 'azurerm_ai_services':
      return !isOrMayBe(false, tree.resolve(attribute(resource, 'localAuthenticationEnabled')));
    case 'azapi_resource':
      return (
        tree.azapiType(resource) === ACCOUNT &&
        !isOrMayBe(true, tree.within(attribute(resource, 'body'), 'properties', 'disableLocalAuth'))
      );
    default:
      return false;
  }
}

function isOrMayBe(expected: boolean, value: unknown): boolean {
  return value === expected || (typeof value === 'string' && value.includes('${'));
}

function keysLeftOn(resource: TerraformResource): AccessFinding {
  return {
    code: GUARDRAIL_CODES.KeysLeftOn,
    isError: true,
    construct: resource,
    message: 'the account accepts API keys, which bypass every role',
    remedy: 'set disableLocalAuth to true (azurerm_cognitive_account: local_auth_enabled to false)',
  };
}

function applicationFindings(tree: Tree, resource: TerraformResource, invoking: ReadonlySet<string>): AccessFinding[] {
  const body = attribute(resource, 'body');
  const policy = tree.within(body, 'properties', 'authorizationPolicy', 'type') ?? 'Default';
  if (policy === 'OrganizationScope') {
    return [
      {
        code: GUARDRAIL_CODES.WholeTenantMayInvoke,
        isError: false,
        construct: resource,
        message: 'everybody in the tenant may invoke the application',
        remedy: 'use role-based authorization and grant groups, unless this is intended',
      },
    ];
  }
  if (policy !== 'Default' || isInvoked(tree, resource, invoking)) return [];
  return [
    {
      code: GUARDRAIL_CODES.NobodyMayInvoke,
      isError: false,
      construct: resource,
      message: 'no principal is granted the right to invoke the application here',
      remedy: 'call grants.invoke(principal), unless that is done elsewhere',
    },
  ];
}

/** Whether an assignment is on the application or on a parent scope. */
function isInvoked(tree: Tree, application: TerraformResource, invoking: ReadonlySet<string>): boolean {
  const id = tree.idOf(`\${azapi_resource.${application.friendlyUniqueId}.id}`);
  return holdersOf(id).some((holder) => invoking.has(holder));
}

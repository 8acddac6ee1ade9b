import type { TerraformResource } from 'cdktf';
import { scopeHolds } from '../../core/azure/scope-kind';
import { type AssignmentFact, attribute, azapiType, type Tree } from './assignment-facts';
import { type Finding, INVOKING_ROLES } from './guardrail';
import { GUARDRAIL_CODES } from './codes';

const ACCOUNT = 'Microsoft.CognitiveServices/accounts';
const APPLICATION = `${ACCOUNT}/projects/applications`;

interface Body {
  readonly properties?: {
    readonly disableLocalAuth?: unknown;
    readonly authorizationPolicy?: { readonly type?: unknown };
  };
}

/** Rules that look at accounts and applications. */
export function resourceFindings(tree: Tree, facts: readonly AssignmentFact[]): Finding[] {
  return tree.resources.flatMap((resource) => {
    if (hasKeys(tree, resource)) return [keysLeftOn(resource)];
    const isApplication =
      resource.terraformResourceType === 'azapi_resource' && azapiType(tree, resource) === APPLICATION;
    return isApplication ? applicationFindings(tree, resource, facts) : [];
  });
}

/** Whether keys are left on. A value that is known only after apply passes. */
function hasKeys(tree: Tree, resource: TerraformResource): boolean {
  switch (resource.terraformResourceType) {
    case 'azurerm_cognitive_account':
      return !isOrMayBe(false, tree.resolve(attribute(resource, 'localAuthEnabled')));
    case 'azurerm_ai_services':
      return !isOrMayBe(false, tree.resolve(attribute(resource, 'localAuthenticationEnabled')));
    case 'azapi_resource':
      return (
        azapiType(tree, resource) === ACCOUNT && !isOrMayBe(true, bodyOf(tree, resource).properties?.disableLocalAuth)
      );
    default:
      return false;
  }
}

function isOrMayBe(expected: boolean, value: unknown): boolean {
  return value === expected || (typeof value === 'string' && value.includes('${'));
}

function keysLeftOn(resource: TerraformResource): Finding {
  return {
    code: GUARDRAIL_CODES.KeysLeftOn,
    isError: true,
    construct: resource,
    message: 'the account accepts API keys, and whoever has one passes every role',
    remedy: 'set disableLocalAuth to true (azurerm_cognitive_account: local_auth_enabled to false)',
  };
}

function applicationFindings(tree: Tree, resource: TerraformResource, facts: readonly AssignmentFact[]): Finding[] {
  const policy = bodyOf(tree, resource).properties?.authorizationPolicy?.type ?? 'Default';
  if (policy === 'OrganizationScope') {
    return [
      {
        code: GUARDRAIL_CODES.WholeTenantMayInvoke,
        isError: false,
        construct: resource,
        message: 'everybody in the tenant may invoke the application',
        remedy: 'use role-based authorization and grant groups, unless that is meant',
      },
    ];
  }
  if (policy !== 'Default' || facts.some((fact) => invokes(tree, fact, resource))) return [];
  return [
    {
      code: GUARDRAIL_CODES.NobodyMayInvoke,
      isError: false,
      construct: resource,
      message: 'nobody is granted the right to invoke the application here',
      remedy: 'call grants.invoke(principal), unless that is done elsewhere',
    },
  ];
}

/** Whether an assignment is on the application, or on what holds it. */
function invokes(tree: Tree, fact: AssignmentFact, application: TerraformResource): boolean {
  if (!INVOKING_ROLES.includes(fact.roleKey)) return false;
  const id = tree.idOf(`\${azapi_resource.${application.friendlyUniqueId}.id}`);
  return scopeHolds(fact.scope, id);
}

function bodyOf(tree: Tree, resource: TerraformResource): Body {
  const body = tree.resolve(attribute(resource, 'body')) as Body | undefined;
  return body ?? {};
}

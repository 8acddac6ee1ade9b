import type { StackJson } from '../support/stack-json';

/** What is written beside the metadata of an assignment, for people who review it. */
interface AccessRecord {
  readonly principal: string;
  readonly principalKind: string;
  readonly objectId?: string;
  readonly role: string;
  readonly scope: string;
  readonly grantedBy: string;
  readonly condition?: string;
  readonly eligible: boolean;
}

/** One assignment of a synthesized stack. */
export interface Given {
  readonly type: string;
  /** Construct path. */
  readonly path: string;
  readonly scope: string;
  /** Last part of the role definition's id. */
  readonly guid: string;
  readonly principalId: string;
  readonly access?: AccessRecord;
}

type Raw = Record<string, unknown> & {
  readonly '//': {
    readonly metadata: { readonly path: string };
    readonly access?: AccessRecord;
    readonly suppressed?: Record<string, string>;
  };
};

const TYPES = [
  'azurerm_role_assignment',
  'azurerm_pim_eligible_role_assignment',
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments',
];

function rawOf(stack: StackJson): { type: string; raw: Raw }[] {
  const { resource = {} } = JSON.parse(stack.text) as { resource?: Record<string, Record<string, Raw>> };
  return Object.entries(resource).flatMap(([type, named]) =>
    Object.values(named).map((raw) => (type === 'azapi_resource' ? fromAzapi(raw) : { type, raw })),
  );
}

/** By the ARM type, with the names that azurerm has for what is in the body. */
function fromAzapi(raw: Raw): { type: string; raw: Raw } {
  const { body } = raw as { body?: { properties?: Record<string, unknown> } };
  const { scope, roleDefinitionId, principalId } = body?.properties ?? {};
  return {
    type: String(raw.type).split('@')[0] ?? '',
    raw: { ...raw, scope, role_definition_id: roleDefinitionId, principal_id: principalId },
  };
}

/** Every assignment of a stack, by construct path. */
export function given(stack: StackJson): Given[] {
  return rawOf(stack)
    .filter(({ type }) => TYPES.includes(type))
    .map(({ type, raw }) => ({
      type,
      path: raw['//'].metadata.path,
      scope: String(raw.scope),
      guid: String(raw.role_definition_id).split('/').pop() ?? '',
      principalId: String(raw.principal_id),
      access: raw['//'].access,
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Reasons of suppressed rules, by construct path. */
export function suppressed(stack: StackJson): Record<string, Record<string, string>> {
  const entries = rawOf(stack).flatMap(({ raw }) => {
    const { metadata, suppressed: reasons } = raw['//'];
    return reasons === undefined ? [] : [[metadata.path, reasons] as const];
  });
  return Object.fromEntries(entries);
}

import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import { asToken } from '../../core/terraform/tokens';
import { Resource } from '../../providers/azapi/resource';
import { recordAccess } from '../access-record';
import type { Principal } from '../principal';
import { RESOURCE_ACCESS_CODES } from './codes';
import type { CosmosDataAssignmentProps } from './cosmos-data-assignment-props';

const ASSIGNMENT_TYPE = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2026-03-15';

/**
 * Answer for a principal that the directory does not know, or not yet: the type has no principal type, by which Azure's own roles
 * skip that check.
 *
 * @see https://github.com/Azure/azure-service-operator, `isRetryableRoleAssignmentBadRequest` (read 2026-11-29)
 */
const UNKNOWN_YET = 'was not found in the AAD tenant';

/**
 * One role on the data of a Cosmos DB account, for one principal.
 *
 * Throws `InvalidResourceId` and `InvalidDataPath`.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-connect-role-based-access-control
 */
export class CosmosDataAssignment extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;
  /** Who gets the role. */
  public readonly principal: Principal;

  public constructor(scope: Construct, id: string, props: CosmosDataAssignmentProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'accountId', props.accountId, SHAPES.cosmosAccount);
    problems.check('dataPath', props.dataPath, {
      code: RESOURCE_ACCESS_CODES.InvalidDataPath,
      rule: 'must be a path within an account',
      remedy: "give it as '/dbs/{database}' or '/dbs/{database}/colls/{container}'",
      holds: (value) => /^\/dbs\/[^/]+(\/colls\/[^/]+)?$/.test(value),
    });
    problems.throwIfAny();

    const { accountId, role, principal } = props;
    const turn = oneAtATime(ASSIGNMENT_TYPE, accountId);
    this.principal = principal;
    const scopeId = `${accountId}${props.dataPath ?? ''}`;
    const key = [scopeId, role.roleGuid, principal.objectId].map(asToken).join(' ');
    this.resource = new Resource(this, 'Resource', {
      type: ASSIGNMENT_TYPE,
      parentId: accountId,
      // The name must be a GUID. This one is the same for the same assignment, in every state and on every machine.
      name: Fn.uuidv5('url', key),
      body: {
        properties: {
          scope: scopeId,
          roleDefinitionId: `${accountId}/sqlRoleDefinitions/${role.roleGuid}`,
          principalId: principal.objectId,
        },
      },
      responseExportValues: {},
      dependsOn: withinStack(this, props.dependables ?? []),
      locks: turn.locks,
      retry:
        props.isNewPrincipal === true
          ? { errorMessageRegex: [...turn.retry.errorMessageRegex, UNKNOWN_YET] }
          : turn.retry,
    });
    recordAccess(this.resource, {
      scope: this.node.scope ?? this,
      scopeId,
      principal,
      roleName: role.roleName,
      grantedBy: props.grantedBy ?? 'CosmosDataAssignment',
      isEligible: false,
    });
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

import { Problems } from '../core/validation/problems';
import { guid, textUpTo } from '../core/validation/rules';
import { labelInId } from '../core/terraform/named-after';
import { caseless, isLiteral } from '../core/terraform/tokens';
import { PrincipalKind } from './principal-kind';
import { ACCESS_CODES } from './codes';

const LABEL = textUpTo(ACCESS_CODES.InvalidPrincipalLabel, 1000);
const OBJECT_ID = guid(ACCESS_CODES.InvalidPrincipalId);

/**
 * A principal that roles are assigned to.
 *
 * It is identified by its object id (principal id), not by its application id. If that id is known only after apply, a
 * label is required: it becomes part of the role assignment's address, which has to stay the same from plan to plan.
 *
 * Throws `InvalidPrincipalId`, `InvalidPrincipalLabel` and `PrincipalNeedsLabel`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/overview#security-principal
 */
export class Principal {
  /**
   * A person. Prefer a group: people come and go.
   * @param label name in messages and reviews; by default the id
   */
  public static user(objectId: string, label?: string): Principal {
    return new Principal(PrincipalKind.USER, objectId, label);
  }

  /**
   * A Microsoft Entra group.
   * @param label name in messages and reviews; by default the id
   */
  public static group(objectId: string, label?: string): Principal {
    return new Principal(PrincipalKind.GROUP, objectId, label);
  }

  /**
   * The service principal of an application registration: its object id, not its application (client) id.
   * @param label name in messages and reviews; by default the id
   */
  public static servicePrincipal(objectId: string, label?: string): Principal {
    return new Principal(PrincipalKind.SERVICE_PRINCIPAL, objectId, label);
  }

  /**
   * The managed identity of an Azure resource, by its principal id.
   * @param label name in messages and reviews; by default the id
   */
  public static managedIdentity(principalId: string, label?: string): Principal {
    return new Principal(PrincipalKind.MANAGED_IDENTITY, principalId, label);
  }

  /**
   * The managed identity of a Foundry project, by its principal id: what the service runs as.
   * @param label name in messages and reviews; by default the id
   */
  public static projectIdentity(principalId: string, label?: string): Principal {
    return new Principal(PrincipalKind.PROJECT_IDENTITY, principalId, label);
  }

  /**
   * The identity of an agent or an Agent Application, by its principal id.
   * @param label name in messages and reviews; by default the id
   */
  public static agentIdentity(principalId: string, label?: string): Principal {
    return new Principal(PrincipalKind.AGENT_IDENTITY, principalId, label);
  }

  /** The label, or the object id without one: shown to people. */
  public readonly displayName: string;
  /** Stable name of the principal within one scope, derived from the display name. */
  public readonly key: string;

  private constructor(
    /** What kind of thing it is. */
    public readonly kind: PrincipalKind,
    /** Object (principal) id. */
    public readonly objectId: string,
    label: string | undefined,
  ) {
    const problems = new Problems(`Principal (${kind})`);
    problems.demand({ objectId });
    problems.check('objectId', objectId, OBJECT_ID);
    problems.check('label', label, LABEL);
    this.displayName = label ?? caseless(objectId);
    problems.when(!isLiteral(this.displayName), ACCESS_CODES.PrincipalNeedsLabel, () => ({
      message: 'the object id of a principal is known only after apply',
      remedy: 'give a label that never changes for this principal',
    }));
    problems.throwIfAny();
    this.key = labelInId(this.displayName);
  }

  /** What Azure calls the kind: `User`, `Group` or `ServicePrincipal`. */
  public get principalType(): string {
    if (this.kind === PrincipalKind.USER) return 'User';
    return this.kind === PrincipalKind.GROUP ? 'Group' : 'ServicePrincipal';
  }

  /** Whether it is an identity that agents or projects run as. */
  public get isFoundryIdentity(): boolean {
    return this.kind === PrincipalKind.AGENT_IDENTITY || this.kind === PrincipalKind.PROJECT_IDENTITY;
  }
}

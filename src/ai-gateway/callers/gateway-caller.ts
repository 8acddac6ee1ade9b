import { Problems } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { CallerProof } from './caller-proof';
import { AI_GATEWAY_CALLER_CODES } from './codes';
import type { SubscriptionKeyOptions } from './subscription-key-options';

const LABEL = /^[a-zA-Z0-9](?:[\w./-]{0,126}[\w.-])?$/;

/**
 * Somebody who calls models through a gateway: known by a token of Microsoft Entra, or by a subscription key.
 *
 * Throws `InvalidCallerLabel`, `InvalidCallerId` and `CallerNeedsLabel`.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 */
export class GatewayCaller {
  /**
   * A Foundry project: its agents call as the identity of the project. Known by the client id of a user-assigned identity,
   * else by the object id of its own.
   *
   * @param label name in metrics and counters, which must not change later; by default `{account}/{project}`
   */
  public static project(project: IFoundryProject, label?: string): GatewayCaller {
    const { identityClientId: clientId } = project;
    const proof: CallerProof =
      clientId === undefined
        ? { kind: 'objectId', value: project.managedIdentity.objectId }
        : { kind: 'clientId', value: clientId };
    const name = label ?? `${project.account.accountName}/${project.projectName}`;
    return new GatewayCaller(name, proof, project);
  }

  /** An app registration that calls with its own token and not on behalf of a user, by its application (client) id. */
  public static application(label: string, clientId: string): GatewayCaller {
    return new GatewayCaller(label, { kind: 'clientId', value: clientId });
  }

  /** A managed identity, by its principal (object) id. */
  public static managedIdentity(label: string, principalId: string): GatewayCaller {
    return new GatewayCaller(label, { kind: 'objectId', value: principalId });
  }

  /** The holder of a subscription key, sent in header `api-key`: for callers that have no identity. */
  public static subscriptionKey(label: string, options: SubscriptionKeyOptions = {}): GatewayCaller {
    return new GatewayCaller(label, { kind: 'key', options });
  }

  private constructor(
    /** Name in metrics and counters. */
    public readonly label: string,
    /** @internal */
    public readonly _proof: CallerProof,
    /** The project, if it is one. */
    public readonly foundryProject?: IFoundryProject,
  ) {
    const problems = new Problems(`GatewayCaller (${isLiteral(label) ? label : 'known later'})`);
    problems.demand({ label });
    problems.when(!isLiteral(label), AI_GATEWAY_CALLER_CODES.CallerNeedsLabel, () => ({
      message: 'the name of a caller is known only after apply',
      remedy: 'give a label that never changes for this caller',
    }));
    problems.check('label', label, {
      code: AI_GATEWAY_CALLER_CODES.InvalidCallerLabel,
      rule: "may hold letters, digits, '-', '_', '.' and '/', 1 to 128 of them, beginning with a letter or digit",
      remedy: 'give a shorter or simpler label',
      holds: (value) => LABEL.test(value) && !value.includes('//'),
    });
    if (_proof.kind !== 'key') {
      problems.demand({ [_proof.kind]: _proof.value });
      problems.check(_proof.kind, _proof.value, guid(AI_GATEWAY_CALLER_CODES.InvalidCallerId));
    }
    problems.throwIfAny();
  }

  /** Whether it calls with a subscription key instead of a token. */
  public get usesKey(): boolean {
    return this._proof.kind === 'key';
  }
}

import { Annotations, Aspects, type IAspect, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { AccessGuardrailOptions } from './access-guardrail-options';
import { assignmentsIn, Tree } from './assignment-facts';
import { assignmentFindings } from './assignment-findings';
import { type AccessFinding, GUARDRAILS } from './guardrail';
import { ownerTagFindings } from './owner-tag-findings';
import { resourceFindings } from './resource-findings';
import { storeFindings } from './store-findings';
import { subnetFindings } from './subnet-findings';
import { GUARDRAIL_CODES } from './codes';

const SUPPRESSION = 'cdktf-foundry-agents:suppress';

interface Suppression {
  readonly code: string;
  readonly reason: string;
}

/**
 * Checks every role assignment, account, data store, agent subnet, application and bot of a stack at synthesis, in this library or not,
 * and reports what grants or opens too much. Errors stop the synthesis. Each rule has a page in docs/guardrails.
 *
 * Throws `UnknownGuardrail` and `ReasonMissing` from `suppress`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/best-practices
 */
export class AccessGuardrails implements IAspect {
  /** Adds the checks to a stack. One call is enough; the stacks shipped with this library have them. A second call adds options. */
  public static addTo(stack: TerraformStack, options: AccessGuardrailOptions = {}): void {
    const aspects = Aspects.of(stack);
    const known = aspects.all.find((aspect): aspect is AccessGuardrails => aspect instanceof AccessGuardrails);
    const guardrails = known ?? new AccessGuardrails();
    guardrails.ownerTag = options.ownerTag ?? guardrails.ownerTag;
    if (known === undefined) aspects.add(guardrails);
  }

  private ownerTag?: string;

  /**
   * Suppresses one rule at a construct and below it. The reason is written next to the resource's metadata in the synthesized
   * JSON, for reviewers.
   * @param code code of the rule, such as `KeysLeftOn`
   * @param reason why it is accepted, at least ten characters
   */
  public static suppress(construct: IConstruct, code: string, reason: string): void {
    const problems = Problems.withProviderCheck(construct);
    problems.when(!GUARDRAILS.includes(code), GUARDRAIL_CODES.UnknownGuardrail, () => ({
      message: `'${code}' must be one of ${GUARDRAILS.join(', ')}`,
      remedy: 'use one of these codes',
    }));
    problems.when(reason.trim().length < 10, GUARDRAIL_CODES.ReasonMissing, () => ({
      message: `${code} is suppressed without a reason`,
      remedy: 'give the reason in a sentence',
    }));
    problems.throwIfAny();
    construct.node.addMetadata(SUPPRESSION, { code, reason });
  }

  public visit(node: IConstruct): void {
    if (!TerraformStack.isStack(node)) return;
    const tree = new Tree(node);
    const facts = assignmentsIn(tree);
    const findings = [
      ...assignmentFindings(facts, tree.existingIds),
      ...resourceFindings(tree, facts),
      ...storeFindings(tree),
      ...subnetFindings(tree),
      ...ownerTagFindings(tree, this.ownerTag),
    ];
    for (const finding of findings) annotate(finding);
  }
}

function annotate(finding: AccessFinding): void {
  const { construct, message, remedy } = finding;
  const code = finding.code.name;
  const accepted = suppressionOf(construct, code);
  if (accepted === undefined) {
    const text = `[${code}] ${message}; ${remedy}`;
    if (finding.isError) Annotations.of(construct).addError(text);
    else Annotations.of(construct).addWarning(text);
  } else if (TerraformResource.isTerraformResource(construct)) {
    construct.addOverride(`//.suppressed.${code}`, accepted.reason);
  }
}

function suppressionOf(construct: IConstruct, code: string): Suppression | undefined {
  return construct.node.scopes
    .flatMap((scope) => scope.node.metadata)
    .filter((entry) => entry.type === SUPPRESSION)
    .map((entry) => entry.data as Suppression)
    .find((suppression) => suppression.code === code);
}

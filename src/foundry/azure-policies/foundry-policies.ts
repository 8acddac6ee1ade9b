import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import { type FoundryPoliciesPlan, planPolicies } from './foundry-policies-plan';
import type { FoundryPoliciesProps } from './foundry-policies-props';
import { checkPolicies } from './foundry-policies-validation';
import { POLICY_DEFINITIONS, type PolicyDefinition } from './policy-definitions';
import { PolicyEffect } from './policy-effect';

/** @see https://learn.microsoft.com/azure/templates/microsoft.authorization/policydefinitions (read 2026-11-29) */
const API_VERSION = '2026-07-01';
const POLICY_METADATA = { category: 'AI Platform', version: '1.0.0' };

/** A definition can be read a moment after it was created. Azure's answer until then. */
const RETRY = { errorMessageRegex: ['PolicyDefinitionNotFound', 'PolicySetDefinitionNotFound'] };

/**
 * Azure policies that hold every account, connection, model deployment and bot of a scope to what this library does by default: what
 * other teams make there, by whatever means, is reported or refused.
 *
 * All definitions exist whatever their effects, in one initiative with one assignment, so that a change of an effect changes the
 * assignment only. No effect changes resources, so that the assignment needs no identity and no role. Agent Applications
 * have no documented aliases: their authorization and tags are audited by `AccessGuardrails`.
 *
 * To take existing ones over into these addresses, add an `ImportBlock` with `{id}?api-version=2026-07-01` for each of `definitions`,
 * for `initiative` and for `assignment`.
 *
 * Throws `InvalidPolicyScope`, `NoModelAccounts` and `NoOwnerTag`, among others: see docs/messages.md.
 * Fails synthesis with `DuplicateName`.
 *
 * @see https://learn.microsoft.com/azure/foundry/how-to/custom-policy-definition
 */
export class FoundryPolicies extends Construct {
  /** One definition for each rule, for what this construct has no prop for. */
  public readonly definitions: Resource[];
  /** The initiative of all definitions. */
  public readonly initiative: Resource;
  /** The assignment of the initiative, with the effects. */
  public readonly assignment: Resource;

  public constructor(scope: Construct, id: string, props: FoundryPoliciesProps) {
    super(scope, id);
    const plan = planPolicies(props);
    const problems = Problems.withProviderCheck(this);
    checkPolicies(problems, props, plan);
    problems.throwIfAny();

    const { definitionScopeId, scopeId } = props.scope;
    const { policyName } = plan;
    this.definitions = POLICY_DEFINITIONS.map((definition) => this.define(definition, policyName, definitionScopeId));
    this.initiative = new Resource(this, 'Initiative', {
      type: `Microsoft.Authorization/policySetDefinitions@${API_VERSION}`,
      name: policyName,
      parentId: definitionScopeId,
      body: { properties: this.initiativeProperties() },
      responseExportValues: {},
      retry: RETRY,
    });
    this.assignment = new Resource(this, 'Assignment', {
      type: `Microsoft.Authorization/policyAssignments@${API_VERSION}`,
      name: policyName,
      parentId: scopeId,
      body: { properties: this.assignmentProperties(props, plan) },
      responseExportValues: {},
      retry: RETRY,
    });
    rejectDuplicateName(this, { what: 'initiative', name: policyName, parentId: definitionScopeId });
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.assignment];
  }

  private define(definition: PolicyDefinition, policyName: string, parentId: string): Resource {
    const { key, name, mode, displayName, description, violation } = definition;
    return new Resource(this, `Definition-${key}`, {
      type: `Microsoft.Authorization/policyDefinitions@${API_VERSION}`,
      name: `${policyName}-${name}`,
      parentId,
      body: {
        properties: {
          policyType: 'Custom',
          mode,
          displayName,
          description,
          metadata: POLICY_METADATA,
          parameters: { effect: EFFECT, ...parametersOf(definition) },
          policyRule: { if: violation, then: { effect: "[parameters('effect')]" } },
        },
      },
      responseExportValues: {},
    });
  }

  private initiativeProperties(): object {
    return {
      policyType: 'Custom',
      displayName: 'Microsoft Foundry agents',
      description: 'Accounts, connections, model deployments and bots are keyless, private and have an owner.',
      metadata: POLICY_METADATA,
      parameters: Object.fromEntries(
        POLICY_DEFINITIONS.flatMap((definition) => [
          [effectKey(definition), EFFECT],
          ...Object.entries(parametersOf(definition)),
        ]),
      ) as object,
      policyDefinitions: POLICY_DEFINITIONS.map((definition, index) => ({
        policyDefinitionId: this.definitions[index]?.id,
        policyDefinitionReferenceId: definition.key,
        parameters: Object.fromEntries([
          ['effect', { value: `[parameters('${effectKey(definition)}')]` }],
          ...Object.keys(definition.parameters ?? {}).map((name) => [name, { value: `[parameters('${name}')]` }]),
        ]) as object,
      })),
    };
  }

  private assignmentProperties(props: FoundryPoliciesProps, plan: FoundryPoliciesPlan): object {
    return {
      displayName: 'Microsoft Foundry agents',
      policyDefinitionId: this.initiative.id,
      enforcementMode: 'Default',
      ...(props.excludedScopeIds === undefined ? {} : { notScopes: props.excludedScopeIds }),
      parameters: Object.fromEntries([
        ...POLICY_DEFINITIONS.map((definition) => [effectKey(definition), { value: plan.effects[definition.key] }]),
        ...Object.entries(plan.parameters).map(([name, value]) => [name, { value }]),
      ]) as object,
      nonComplianceMessages: POLICY_DEFINITIONS.map(({ key, displayName, description }) => ({
        message: `${displayName}. ${description}`,
        policyDefinitionReferenceId: key,
      })),
    };
  }
}

const EFFECT = {
  type: 'String',
  allowedValues: Object.values(PolicyEffect),
  defaultValue: PolicyEffect.AUDIT,
  metadata: { displayName: 'Effect' },
};

const effectKey = ({ key }: PolicyDefinition): string => `${key}Effect`;

const parametersOf = ({ parameters = {} }: PolicyDefinition): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { type, displayName }]) => [name, { type, metadata: { displayName } }]),
  );

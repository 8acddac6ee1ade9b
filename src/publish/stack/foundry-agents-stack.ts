import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { LocalBackend, TerraformBackend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { regionRule } from '../../core/azure/region-validation';
import { REGIONS } from '../../core/azure/regions';
import { declarePlace } from '../../core/azure/stack-place';
import { checkTags } from '../../core/azure/tag-validation';
import { Problems } from '../../core/validation/problems';
import { guid, resourceGroupName } from '../../core/validation/rules';
import { ProtectedList } from '../../core/terraform/protected-list';
import { literals } from '../../core/terraform/tokens';
import { equipStack } from './equip-stack';
import type { FoundryAgentsStackProps } from './foundry-agents-stack-props';
import { AZURE_CODES } from '../../core/azure/codes';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { localStatePath } from './local-state-path';

/**
 * A stack for agents and their ingress. It adds every provider that the constructs of this library require, in the
 * supported versions, and supplies subscription, tenant, location, resource group, workspace and tags to them, so that each
 * is specified only once.
 *
 * Add a backend to choose where its state is stored, such as `new AzurermBackend(stack, {...})`. Without one, the state is
 * a file next to `cdktf.out`.
 *
 * Throws `PlaceNotGiven` and `UnknownRegion`, among others: see docs/messages.md. Fails synthesis with what the access
 * guardrails find.
 *
 * @see https://developer.hashicorp.com/terraform/cdktf/concepts/stacks
 */
export class FoundryAgentsStack extends TerraformStack {
  /** Subscription of the stack. */
  public readonly subscriptionId: string;
  /** Microsoft Entra tenant of the stack. */
  public readonly tenantId: string;
  /** Location of the created resources. */
  public readonly location: string;
  /** Name of the resource group of the created resources. */
  public readonly resourceGroupName: string;

  public constructor(scope: Construct, id: string, props: FoundryAgentsStackProps) {
    super(scope, id);
    check(this, props);
    const { subscriptionId, otherSubscriptionIds = [], newerRegions, ownerTag } = props;
    this.subscriptionId = subscriptionId;
    this.tenantId = props.tenantId;
    this.location = props.location;
    this.resourceGroupName = props.resourceGroupName;
    equipStack(this, { subscriptionId, otherSubscriptionIds, newerRegions, ownerTag });
    new TimeProvider(this, 'time');
    declarePlace(this, props);
    // Here from the start, so that it still refuses when nothing else is left.
    ProtectedList.of(this);
  }

  /**
   * The added backend, otherwise a file next to `cdktf.out`: its path is relative, so that two clones synthesize the same
   * output.
   */
  public override ensureBackendExists(): TerraformBackend {
    const own = this.node.findAll().find((child): child is TerraformBackend => TerraformBackend.isBackend(child));
    return own ?? new LocalBackend(this, { path: localStatePath(this.node.id) });
  }
}

function check(stack: FoundryAgentsStack, props: FoundryAgentsStackProps): void {
  const problems = Problems.withProviderCheck(stack);
  // Run with tsx, a program is not type-checked: a variable that is not set arrives here as undefined.
  for (const name of ['subscriptionId', 'tenantId', 'location', 'resourceGroupName'] as const) {
    const value = props[name] as string | undefined;
    problems.when((value ?? '') === '', AZURE_CODES.PlaceNotGiven, () => ({
      message: `${name} is not set`,
      remedy: `set ${name}; if it comes from an environment variable, check that the variable is set`,
    }));
  }
  problems.throwIfAny();
  problems.check('subscriptionId', props.subscriptionId, guid(AZURE_CODES.InvalidSubscriptionId));
  problems.checkEach('otherSubscriptionIds', props.otherSubscriptionIds, guid(AZURE_CODES.InvalidSubscriptionId));
  problems.check('tenantId', props.tenantId, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  const known = new Set([...REGIONS.keys(), ...literals(props.newerRegions).map(({ regionName }) => regionName)]);
  problems.check('location', props.location, regionRule(props.location, known, 'add it to newerRegions'));
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkTags(problems, props.tags);
  problems.throwIfAny();
}

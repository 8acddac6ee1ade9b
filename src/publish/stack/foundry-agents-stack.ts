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
import { literals } from '../../core/terraform/tokens';
import { equipStack } from './equip-stack';
import type { FoundryAgentsStackProps } from './foundry-agents-stack-props';
import { AZURE_CODES } from '../../core/azure/codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/**
 * A stack for agents and what leads to them. It brings every provider that the constructs of this library need, in the
 * versions that they are made for, and tells them subscription, tenant, location, resource group, workspace and tags, so
 * that each is said once.
 *
 * Where its state is kept is its owner's choice: add a backend, such as `new AzurermBackend(stack, {...})`. Without one the
 * state is a file beside `cdktf.out`.
 *
 * Throws `InvalidSubscriptionId`, `InvalidTenantId`, `InvalidLocation`, `UnknownRegion`, `InvalidResourceGroupName` and what
 * `StackSubscriptions` and `NewerRegions` throw. Fails synthesis with what the access guardrails find.
 *
 * @see https://developer.hashicorp.com/terraform/cdktf/concepts/stacks
 */
export class FoundryAgentsStack extends TerraformStack {
  /** Subscription of the stack. */
  public readonly subscriptionId: string;
  /** Microsoft Entra tenant of the stack. */
  public readonly tenantId: string;
  /** Location of what is made here. */
  public readonly location: string;
  /** Name of the resource group of what is made here. */
  public readonly resourceGroupName: string;

  public constructor(scope: Construct, id: string, props: FoundryAgentsStackProps) {
    super(scope, id);
    check(this, props);
    const { subscriptionId, otherSubscriptionIds = [], newerRegions } = props;
    this.subscriptionId = subscriptionId;
    this.tenantId = props.tenantId;
    this.location = props.location;
    this.resourceGroupName = props.resourceGroupName;
    equipStack(this, { subscriptionId, otherSubscriptionIds, newerRegions });
    new TimeProvider(this, 'time');
    declarePlace(this, props);
  }

  /** The backend that was added, else a file beside `cdktf.out`: its path is relative, so that two clones synthesize the same. */
  public override ensureBackendExists(): TerraformBackend {
    const own = this.node.findAll().find((child): child is TerraformBackend => TerraformBackend.isBackend(child));
    return own ?? new LocalBackend(this, { path: `../../../terraform.${this.node.id}.tfstate` });
  }
}

function check(stack: FoundryAgentsStack, props: FoundryAgentsStackProps): void {
  const problems = Problems.in(stack);
  problems.check('subscriptionId', props.subscriptionId, guid(AZURE_CODES.InvalidSubscriptionId));
  problems.checkEach('otherSubscriptionIds', props.otherSubscriptionIds, guid(AZURE_CODES.InvalidSubscriptionId));
  problems.check('tenantId', props.tenantId, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  const known = new Set([...REGIONS.keys(), ...literals(props.newerRegions).map(({ regionName }) => regionName)]);
  problems.check('location', props.location, regionRule(props.location, known, 'list it in newerRegions'));
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkTags(problems, props.tags);
  problems.throwIfAny();
}

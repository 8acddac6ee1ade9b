import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../core/validation/problems';
import { guid } from '../core/validation/rules';
import { ResourceAction } from '../providers/azapi/resource-action';
import { AZURE_CODES } from '../core/azure/codes';

/** Properties of `BotServiceRegistration`. */
export interface BotServiceRegistrationProps {
  /** Subscription (GUID) that bots are made in. */
  readonly subscriptionId: string;
}

/**
 * Registers the resource provider `Microsoft.BotService` in a subscription, where nobody has done so and the Terraform
 * providers are told not to.
 *
 * Registering twice does nothing, and destroying it leaves the registration: other bots may need it. The deployer needs the
 * right to register providers, which Contributor on the subscription has. Give its `dependables` to the bot.
 *
 * Throws `InvalidSubscriptionId`.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
 */
export class BotServiceRegistration extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: ResourceAction;

  public constructor(scope: Construct, id: string, props: BotServiceRegistrationProps) {
    super(scope, id);
    const problems = Problems.in(this);
    problems.check('subscriptionId', props.subscriptionId, guid(AZURE_CODES.InvalidSubscriptionId));
    problems.throwIfAny();
    this.resource = new ResourceAction(this, 'Resource', {
      type: 'Microsoft.Resources/subscriptions@2021-04-01',
      resourceId: `/subscriptions/${props.subscriptionId}`,
      action: 'providers/Microsoft.BotService/register',
      method: 'POST',
      responseExportValues: { state: 'registrationState' },
    });
  }

  /** What a bot has to wait for. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

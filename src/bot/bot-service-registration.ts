import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../core/validation/problems';
import { guid } from '../core/validation/rules';
import { ResourceAction } from '../providers/azapi/resource-action';
import { AZURE_CODES } from '../core/azure/codes';
import type { BotServiceRegistrationProps } from './bot-service-registration-props';

/**
 * Registers the resource provider `Microsoft.BotService` in a subscription, if it is not registered and the Terraform
 * providers are configured not to do so.
 *
 * Registering twice does no harm, and destroying it keeps the registration: other bots may need it. The deployer needs
 * permission to register providers, such as Contributor on the subscription. Pass its `dependables` to the bot.
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
    const problems = Problems.withProviderCheck(this);
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

  /** What a bot depends on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

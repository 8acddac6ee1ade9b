import { ResourceProviderRegistration } from '@cdktf/provider-azurerm/lib/resource-provider-registration';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';

/**
 * Registers the resource provider `Microsoft.BotService` in the subscription, once for all bots in it.
 *
 * Leave it out where somebody registers providers already. The azurerm provider by default registers a list of its own,
 * with this one in it, and refuses to be told a second time: give its provider `resourceProviderRegistrations: 'none'`
 * and have all the others registered that the stack uses. A provider that is registered already has to be imported:
 * `registration.resource.importFrom('/subscriptions/{id}/providers/Microsoft.BotService')`. Destroying it unregisters the
 * provider for the whole subscription, which Azure refuses as long as a bot is left anywhere in it.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
 */
export class BotServiceRegistration extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: ResourceProviderRegistration;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.resource = new ResourceProviderRegistration(this, 'Resource', { name: 'Microsoft.BotService' });
  }

  /** What bots depend on, so that they are made after it: `AgentBotProps.dependables`. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

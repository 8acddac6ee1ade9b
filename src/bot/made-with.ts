import { Construct } from 'constructs';
import { addressOf } from '../core/terraform/address-of';
import { addCheckBlock } from '../core/terraform/check-block';
import { TerraformData } from '../core/terraform/terraform-data';
import type { Resource as AzapiResource } from '../providers/azapi/resource';

/** Properties that Bot Service sets when it creates a bot and never changes. */
export const FIXED_PROPERTIES = ['msaAppId', 'msaAppType', 'msaAppTenantId', 'msaAppMSIResourceId'] as const;

/** Their values for a bot; empty if not set. */
export type FixedProperties = { readonly [Property in (typeof FIXED_PROPERTIES)[number]]: string };

/**
 * Stores which identity a bot was created with, and warns in a plan that replaces it for another one.
 *
 * Terraform shows it like any replacement, without its consequences. The values are stored until this resource is replaced,
 * since the plan of a replacement no longer has the former values.
 *
 * @internal
 */
export class MadeWith extends Construct {
  public constructor(scope: Construct, id: string, bot: AzapiResource, botName: string, fixed: FixedProperties) {
    super(scope, id);
    const made = new TerraformData(this, 'Resource', {
      input: { ...fixed },
      triggersReplace: { botName },
      dependsOn: [bot],
      lifecycle: { ignoreChanges: ['input'] },
    });
    const address = addressOf(made);
    const body = `${addressOf(bot)}.body.properties`;
    const now = (property: string): string => `try(${body}.${property}, "")`;
    // Uses its input and not its output, which is known only after the first apply and would cause a warning.
    const then = (property: string): string => `${address}.input.${property}`;
    addCheckBlock(bot, 'made_with', [
      {
        condition: FIXED_PROPERTIES.map((property) => `${then(property)} == ${now(property)}`).join(' && '),
        message:
          `Bot ${botName} was made as \${${then('msaAppId')}} (\${${then('msaAppType')}}, tenant ` +
          `\${${then('msaAppTenantId')}}), and Azure never changes that. To be \${${now('msaAppId')}}, it is deleted with its ` +
          'channels and created again: nobody reaches it in Teams until an app with the new id is published and approved. To ' +
          'have one that answers at every moment, leave this bot as it is, add a second one under another name, and ' +
          'remove this one in a later apply. Where the outage is meant, apply with ' +
          `-replace=${address}, now or later, and this warning ends.`,
      },
    ]);
  }
}

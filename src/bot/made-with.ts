import { Construct } from 'constructs';
import { addCheckBlock } from '../core/terraform/check-block';
import { TerraformData } from '../core/terraform/terraform-data';
import type { Resource as AzapiResource } from '../providers/azapi/resource';

/** Properties that Bot Service takes when it makes a bot and never changes. */
export const FIXED_PROPERTIES = ['msaAppId', 'msaAppType', 'msaAppTenantId', 'msaAppMSIResourceId'] as const;

/** What a bot has of them; an empty text where it has none. */
export type FixedProperties = { readonly [Property in (typeof FIXED_PROPERTIES)[number]]: string };

/**
 * Remembers which identity a bot was made with, and warns in the plan that makes it anew for another one.
 *
 * Terraform shows a replacement like any other, and what this one means is not to be seen there. It is remembered until somebody
 * takes it anew, since the plan of a replacement knows nothing of what the bot was any more.
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
    const address = `${made.terraformResourceType}.${made.friendlyUniqueId}`;
    const body = `${bot.terraformResourceType}.${bot.friendlyUniqueId}.body.properties`;
    const now = (property: string): string => `try(${body}.${property}, "")`;
    // By its input and not its output, which is known only after the first apply, and would warn that it is not.
    const then = (property: string): string => `${address}.input.${property}`;
    addCheckBlock(bot, 'made_with', [
      {
        condition: FIXED_PROPERTIES.map((property) => `${then(property)} == ${now(property)}`).join(' && '),
        message:
          `Bot ${botName} was made as \${${then('msaAppId')}} (\${${then('msaAppType')}}, tenant ` +
          `\${${then('msaAppTenantId')}}), and Azure never changes that. To be \${${now('msaAppId')}}, it is deleted with its ` +
          'channels and made anew: nobody reaches it in Teams until an app with the new id is published and approved. To ' +
          'have one that answers at every moment, leave this bot as it is, add a second one under another name, and ' +
          'remove this one in a later apply. Where the outage is meant, apply with ' +
          `-replace=${address}, now or later, and this warning ends.`,
      },
    ]);
  }
}

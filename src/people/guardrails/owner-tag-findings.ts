import type { TerraformResource } from 'cdktf';
import { attribute, type Tree } from './assignment-facts';
import { GUARDRAIL_CODES } from './codes';
import type { AccessFinding } from './guardrail';

const APPLICATION = 'Microsoft.CognitiveServices/accounts/projects/applications';
const BOT = 'Microsoft.BotService/botServices';

/** Rule that applications and bots name their owner in a tag. Azure Policy can see the tags of bots only. */
export function ownerTagFindings(tree: Tree, ownerTag: string | undefined): AccessFinding[] {
  if (ownerTag === undefined) return [];
  return tree.resources.flatMap((resource) => {
    const found = tagsOf(tree, resource);
    if (found === undefined) return [];
    const { what, tags } = found;
    const names = Object.keys(tags).map((name) => name.toLowerCase());
    if (names.includes(ownerTag.toLowerCase())) return [];
    return [
      {
        code: GUARDRAIL_CODES.OwnerTagMissing,
        isError: false,
        construct: resource,
        message: `the ${what} has no tag '${ownerTag}': nobody knows whom to call when it misbehaves`,
        remedy: 'add the tag',
      },
    ];
  });
}

/** Tags of an application or bot; undefined for anything else, and where they are known only after apply. */
function tagsOf(tree: Tree, resource: TerraformResource): { what: string; tags: object } | undefined {
  const type =
    resource.terraformResourceType === 'azapi_resource' ? tree.azapiType(resource) : resource.terraformResourceType;
  const isApplication = type === APPLICATION;
  if (!isApplication && type !== BOT && type !== 'azurerm_bot_service_azure_bot') return undefined;
  const tags = isApplication
    ? tree.within(attribute(resource, 'body'), 'properties', 'tags')
    : tree.resolve(attribute(resource, 'tags'));
  if (typeof tags === 'string') return undefined;
  return { what: isApplication ? 'application' : 'bot', tags: tags ?? {} };
}

import type { TerraformResource } from 'cdktf';

const KEY = 'cardManifestId';

/** Reads an instance with its card, which an answer otherwise leaves out, and takes the id of the card from it. */
export const WITH_CARD = {
  readQueryParameters: { $expand: ['agentCardManifest'] },
  responseExportValues: { [KEY]: 'agentCardManifest.id' },
};

/** The id that was taken from the answer, by its name. */
export const CARD_ID = KEY;

/** Stops the apply where the answer has no card: nobody could change it later. */
export function stopWithoutCard(instance: TerraformResource): void {
  instance.addOverride('lifecycle.postcondition', [
    {
      condition: `\${try(length(self.output.${KEY}) > 0, false)}`,
      error_message: WITHOUT_CARD,
    },
  ]);
}

export const WITHOUT_CARD =
  'The registry answered the instance without the card that was sent with it. Look at its agentCardManifest in Microsoft Graph; ' +
  'once it is there, apply again.';

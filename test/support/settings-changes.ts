import { parseDocument } from 'yaml';
import { parseSettings, SettingsError } from '../../stacks/settings/settings';
import { exampleText } from './examples';

export type Change = readonly [path: readonly (string | number)[], value: unknown];

/** What is told of an example after changes of some places; undefined removes one. */
export function told(example: string, ...changes: readonly Change[]): readonly string[] {
  const document = parseDocument(exampleText(example));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  try {
    parseSettings(String(document), 'env.yaml');
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

/** What settings of Foundry name: a project with its account, and an identity. */
export const PROJECT =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso/projects/helpdesk';
export const ACCOUNT = PROJECT.replace(/\/projects\/.*/, '');
export const IDENTITY = {
  id: '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id',
  principalId: '55555555-5555-4555-8555-555555555555',
  clientId: '66666666-6666-4666-8666-666666666666',
};

/** A path within the settings of Foundry. */
export const inFoundry = (...path: (string | number)[]) => ['foundry', ...path];

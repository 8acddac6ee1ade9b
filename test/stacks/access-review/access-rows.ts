import { readAccess, type StackConfig } from '../../../stacks/access-review/read-access';
import type { AccessRow } from '../../../stacks/access-review/access-row';
import type { StackJson } from '../../support/stack-json';

/** What the access review says of a synthesized stack. */
export function rowsOf(stack: StackJson, name = 'test'): AccessRow[] {
  return readAccess(name, JSON.parse(stack.text) as StackConfig);
}

/** A row to change for a test. */
export const ROW: AccessRow = {
  principal: 'Helpdesk',
  principalKind: 'group',
  role: 'Foundry User',
  scope: '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/projects/p',
  grantedBy: 'project.grants.develop',
  eligible: false,
  stack: 'prod-agents',
};

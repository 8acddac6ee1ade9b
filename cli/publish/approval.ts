import { type PublishScope, SCOPE_FACTS } from '../agent/publish-scopes';

/** Where a Microsoft 365 administrator approves or rejects. @see publish-copilot, "Find a published agent" (read 2026-11-21) */
const REQUESTS = 'https://admin.cloud.microsoft/?#/agents/all/requested';

/** The next step, by the review state that the service reports. It may report none. */
export function approvalText(scope: PublishScope, status: string | undefined): string {
  const { approval, store, who } = SCOPE_FACTS[scope];
  const found = `in the agent store of Teams and Microsoft 365 Copilot, under "${store}", for ${who}`;
  const soon = 'The store is refreshed about once an hour; signing out and in is faster.';
  if (!approval) return `No approval is required. It is ${found}. ${soon}`;
  switch (status) {
    case 'approved':
    case 'no_approval_needed':
      return `An administrator has approved it. It is ${found}. ${soon}`;
    case 'rejected':
      return `An administrator has rejected it: find out why, change it, and publish again. ${REQUESTS}`;
    default:
      return [
        `Next: a Microsoft 365 administrator must approve it: ${REQUESTS}`,
        'A policy of the Teams admin centre (Manage apps) can still block it; a Teams administrator can allow it there.',
        `Then it is ${found}. ${soon}`,
      ].join('\n');
  }
}

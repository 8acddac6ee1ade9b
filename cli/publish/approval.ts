import { type PublishScope, SCOPE_FACTS } from '../agent/publish-scopes';

/** Where a Microsoft 365 administrator decides. @see publish-copilot, "Find a published agent" (read 2026-11-21) */
const REQUESTS = 'https://admin.cloud.microsoft/?#/agents/all/requested';

/** What has to happen now, by what the service tells of the review. It may tell nothing, which means nothing. */
export function approvalText(scope: PublishScope, status: string | undefined): string {
  const { approval, store, who } = SCOPE_FACTS[scope];
  const found = `in the agent store of Teams and Microsoft 365 Copilot, under "${store}", for ${who}`;
  const soon = 'The store is read anew about once an hour; signing out and in is faster.';
  if (!approval) return `Nobody has to approve it. It is ${found}. ${soon}`;
  switch (status) {
    case 'approved':
    case 'no_approval_needed':
      return `An administrator has approved it. It is ${found}. ${soon}`;
    case 'rejected':
      return `An administrator has rejected it: ask why, change it, and publish again. ${REQUESTS}`;
    default:
      return [
        `Now a Microsoft 365 administrator has to approve it: ${REQUESTS}`,
        'A policy of the Teams admin centre (Manage apps) can hide it all the same; a Teams administrator allows it there.',
        `Then it is ${found}. ${soon}`,
      ].join('\n');
  }
}

/** Publication scope of an agent, in the words of the service. */
export const PUBLISH_SCOPES = ['Personal', 'Shared', 'Tenant'] as const;
export type PublishScope = (typeof PUBLISH_SCOPES)[number];

interface ScopeFacts {
  /** Authorization scheme that the service sets with the scope; another one is overwritten by the next publication. */
  readonly scheme: string;
  readonly who: string;
  readonly approval: boolean;
  readonly store: string;
}

/** @see https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot-virtual-network (2026-08-28, read 2026-11-21) */
export const SCOPE_FACTS: Readonly<Record<PublishScope, ScopeFacts>> = {
  Personal: {
    scheme: 'BotServiceRbac',
    who: 'you, and people you share the link with; each needs a role on the project',
    approval: false,
    store: 'Your agents',
  },
  Shared: {
    scheme: 'BotServiceRbac',
    who: 'you, and people you share the link with; each needs a role on the project',
    approval: false,
    store: 'Your agents',
  },
  Tenant: {
    scheme: 'BotServiceTenant',
    who: 'everyone in the tenant, without a role',
    approval: true,
    store: 'Built by your org',
  },
};

/** Authorization schemes that allow the bot. An endpoint has one of them at a time. */
export const BOT_SCHEME = /^BotService/;

/** A resource by its client id, and what is known of it. */
export interface PublishedResource {
  readonly clientId: string;
  readonly name?: string;
  /** Apps that call as themselves need a role in Azure there, and no app role. */
  readonly hasNoAppRoles?: boolean;
}

/**
 * Resources of Microsoft in the public cloud. Client ids are the same in every tenant; ids of scopes are looked up.
 *
 * @see https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in (read 2026-11-28)
 */
export const PUBLISHED_RESOURCES = {
  // In the directory it is called Azure Machine Learning Services. No registration that was found assigns an app role of it.
  foundry: {
    clientId: '18a66f5f-dbdf-4c17-9dd7-1634712a9cbe',
    name: 'Microsoft Foundry (https://ai.azure.com)',
    hasNoAppRoles: true,
  },
  storage: {
    clientId: 'e406a681-f3d4-42a8-90b6-c2b029497af1',
    name: 'Azure Storage (https://storage.azure.com)',
    hasNoAppRoles: true,
  },
  graph: { clientId: '00000003-0000-0000-c000-000000000000', name: 'Microsoft Graph' },
  'cognitive-services': {
    clientId: '7d312290-28c8-473c-a0ed-8e53749b6d6d',
    name: 'Azure AI services (https://cognitiveservices.azure.com)',
    hasNoAppRoles: true,
  },
} as const satisfies Readonly<Record<string, PublishedResource>>;

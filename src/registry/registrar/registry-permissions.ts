/**
 * Application permissions of Microsoft Graph for each job, by their values: their ids are looked up at apply.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference (read 2026-11-28)
 */
export const REGISTRY_PERMISSIONS = {
  // The provider reads after each write.
  registrations: ['AgentRegistration.ReadWrite.All', 'AgentRegistration.Read.All'],
  instances: ['AgentInstance.ReadWrite.All', 'AgentCardManifest.ReadWrite.All'],
  managedInstances: ['AgentInstance.ReadWrite.ManagedBy', 'AgentCardManifest.ReadWrite.ManagedBy'],
  sharedCards: ['AgentInstance.ReadWrite.All', 'AgentCardManifest.Read.All'],
  collections: ['AgentCollection.ReadWrite.All', 'AgentInstance.Read.All'],
  discoverableByAll: ['AgentCollection.ReadWrite.Global', 'AgentInstance.Read.All'],
  quarantine: ['AgentCollection.ReadWrite.Quarantined', 'AgentInstance.Read.All'],
};

/**
 * Roles of Microsoft Entra for people, by the ids of their templates.
 *
 * @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference (read 2026-11-28)
 */
export const REGISTRY_ROLES = {
  administrator: { name: 'Agent Registry Administrator', templateId: '6b942400-691f-4bf0-9d12-d8a254a2baf5' },
  reader: { name: 'AI Reader', templateId: '1fe13547-53f6-408d-ac04-7f8eed167b38' },
};

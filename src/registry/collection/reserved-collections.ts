/**
 * Collections that every tenant has. Nobody can change them or create another one of their name.
 *
 * @see https://learn.microsoft.com/entra/agent-id/agent-registry-collections (read 2026-11-28)
 */
export const RESERVED_COLLECTIONS = {
  Global: '00000000-0000-0000-0000-000000000001',
  Quarantined: '00000000-0000-0000-0000-000000000002',
};

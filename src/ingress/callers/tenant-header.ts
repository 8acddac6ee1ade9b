/** Header in which Teams names the tenant. Sources disagree; this one was seen on the wire. */
export const DEFAULT_TENANT_HEADER = 'x-ms-tenant-id';

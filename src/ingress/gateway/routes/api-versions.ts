/** What backends and pools of API Management are to azapi: the newest API version that is no preview (read 2026-11-28). */
export const BACKEND_TYPE = 'Microsoft.ApiManagement/service/backends@2024-05-01';

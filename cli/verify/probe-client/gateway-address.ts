import type { CloudName } from '../../world/clouds';

/**
 * What the hosts of API Management services end with.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-faq (read 2026-11-21)
 */
const SUFFIXES: Readonly<Record<CloudName, string>> = {
  public: 'azure-api.net',
  usgov: 'azure-api.us',
  china: 'azure-api.cn',
};

/** Where the gateway itself takes what Bot Service delivers to the edge: its own host, and the same path. */
export function gatewayAddress(gatewayId: string, messagingEndpoint: string, cloud: CloudName): string {
  const { pathname, search } = new URL(messagingEndpoint);
  return `https://${gatewayId.split('/').pop() ?? ''}.${SUFFIXES[cloud]}${pathname}${search}`;
}

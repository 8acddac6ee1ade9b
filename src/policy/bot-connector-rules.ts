import { type Problems, quote } from '../core/problems';
import { guid, hostName } from '../core/rules';
import { isLiteral, literals } from '../core/tokens';
import type { BotConnectorAuthenticationProps } from './bot-connector-authentication-props';

/** Adds everything that is wrong with the properties. */
export function checkBotConnector(problems: Problems, props: BotConnectorAuthenticationProps): void {
  problems.check('botAppId', props.botAppId, guid('InvalidBotAppId'));
  problems.require(
    !isLiteral(props.tenantIds) || props.tenantIds.length > 0,
    'NoTenants',
    'tenantIds is empty, so that nobody could write to the bot',
    'list the Microsoft Entra tenants of its users',
  );
  problems.checkEach('tenantIds', props.tenantIds, guid('InvalidTenantId'));
  problems.checkKnown('serviceUrls', props.serviceUrls);
  problems.checkEach('serviceHosts', props.serviceHosts, hostName('InvalidServiceHost'));
  problems.require(
    props.serviceHosts === undefined || !isLiteral(props.serviceHosts) || props.serviceHosts.length > 0,
    'NoServiceHosts',
    'serviceHosts is empty',
    'leave it out for the hosts of the public cloud',
  );
  problems.require(
    props.serviceUrls === undefined || !isLiteral(props.serviceUrls) || props.serviceUrls.length > 0,
    'NoServiceUrls',
    'serviceUrls is empty, so that nobody could write to the bot',
    'list the service URLs, or leave it out to accept every region of the tenants',
  );
  problems.require(
    props.serviceUrls === undefined || props.serviceHosts === undefined,
    'ServiceUrlsAmbiguous',
    'serviceUrls and serviceHosts are both given, and the first makes the second void',
    'leave one of them out',
  );
  const tenants = literals(props.tenantIds).map((tenant) => tenant.toLowerCase());
  const allLiteral = tenants.length === props.tenantIds.length;
  for (const url of literals(props.serviceUrls)) {
    const tenant = /^https:\/\/[a-z0-9.-]+\/[a-z0-9-]+\/([0-9a-f-]{36})\/?$/i.exec(url)?.[1]?.toLowerCase();
    problems.require(
      tenant !== undefined && (!allLiteral || tenants.includes(tenant)),
      'InvalidServiceUrl',
      `service URL ${quote(url)} is not https://{host}/{region}/{tenant}/ with a tenant of tenantIds`,
      'correct it, or leave serviceUrls out to accept every region of these tenants',
    );
  }
}

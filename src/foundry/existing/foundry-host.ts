import type { IConstruct } from 'constructs';
import { quote, type Rule } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import { FOUNDRY_CODES } from './codes';
import { warn } from '../../core/validation/warn';

const BASE = hostName(FOUNDRY_CODES.InvalidHost);

/**
 * Hosts of Foundry accounts in Azure's public cloud, where agents answer. Requests to the host carry tokens, so no other host is
 * allowed; agents do not answer under the other names of an account, or in other clouds.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns#ai--machine-learning (read 2026-11-28)
 */
export const FOUNDRY_HOST: Rule = {
  code: FOUNDRY_CODES.InvalidHost,
  rule: 'must be the host of a Foundry account',
  remedy: "give a name such as 'contoso.services.ai.azure.com', without scheme, port or path",
  holds: (value) => !BASE.holds(value) || /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.services\.ai\.azure\.com$/i.test(value),
};

/** Hosts of the accounts that an app creates. */
const HOSTS = new PerApp(() => new Set<string>());

/** Notes the host of an account that the app creates, so that its other stacks may name it without a warning. */
export function noteHost(account: IConstruct, host: string): void {
  HOSTS.of(account).add(host.toLowerCase());
}

/** A custom subdomain may differ from the account's name, but may also belong to another account. */
export function warnOfOtherHost(account: IConstruct, host: string | undefined, accountName: string): void {
  if (host === undefined || !isLiteral(host) || !isLiteral(accountName)) return;
  if (HOSTS.of(account).has(host.toLowerCase())) return;
  const [label = ''] = host.split('.');
  if (label.toLowerCase() === accountName.toLowerCase()) return;
  warn(
    account,
    FOUNDRY_CODES.HostOfOtherName,
    `host ${quote(host)} does not begin with the name of account ${quote(accountName)}: requests to it ` +
      'carry tokens; leave it out, or verify that it is the custom subdomain of this account',
  );
}

import type { WebApplicationFirewallPolicyCustomRulesMatchConditions } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';

/** The query parameters of messaging endpoints. */
export const DEFAULT_QUERY_PARAMETERS: readonly string[] = ['api-version'];

const VALUE = '[a-z0-9._~-]*';

/**
 * Matches a query that contains anything but the given parameters. Encoded names and values do not count as these, whether
 * the service decodes them before or not. An empty query never matches the first condition, so the undefined result of a
 * negated comparison does not matter.
 *
 * @param names, not case-sensitive
 */
export function queryConditions(names: readonly string[]): WebApplicationFirewallPolicyCustomRulesMatchConditions[] {
  const matchVariables = [{ variableName: 'QueryString' }];
  return [
    { matchVariables, operator: 'Regex', matchValues: ['.'], negationCondition: false },
    {
      matchVariables,
      operator: 'Regex',
      matchValues: [`^\\??${parameters(names)}$`],
      negationCondition: true,
      transforms: ['Lowercase'],
    },
  ];
}

/** Up to as many parameters as there are names, so that none is required. */
function parameters(names: readonly string[]): string {
  if (names.length === 0) return '';
  const name = names.map((one) => one.toLowerCase().replace(/\./g, '\\.')).join('|');
  const parameter = `(${name})=${VALUE}`;
  return names.length === 1 ? `(${parameter})?` : `(${parameter}(&${parameter}){0,${names.length - 1}})?`;
}

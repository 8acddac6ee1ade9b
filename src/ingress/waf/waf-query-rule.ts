import type { WebApplicationFirewallPolicyCustomRulesMatchConditions } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';

/** The parameters that messaging endpoints have. */
export const DEFAULT_QUERY_PARAMETERS: readonly string[] = ['api-version'];

const VALUE = '[a-z0-9._~-]*';

/**
 * Holds for a query that is not made of the given parameters alone. Encoded names and values are none of them, whether the
 * service decodes them before or not. No query holds nothing: it fits the first condition in no reading, so that it does
 * not matter what a negated comparison makes of it.
 *
 * @param names in which case does not count
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

/** As many parameters as there are names, so that none has to be there. */
function parameters(names: readonly string[]): string {
  if (names.length === 0) return '';
  const name = names.map((one) => one.toLowerCase().replace(/\./g, '\\.')).join('|');
  const parameter = `(${name})=${VALUE}`;
  return names.length === 1 ? `(${parameter})?` : `(${parameter}(&${parameter}){0,${names.length - 1}})?`;
}

import { checkAvailabilityZones, checkLocation } from '../../../core/azure/region-validation';
import { checkOwnGroup } from '../../../core/azure/resource-group';
import type { Placed } from '../../../core/azure/stack-place';
import { checkTags } from '../../../core/azure/tag-validation';
import type { Problems, Rule } from '../../../core/validation/problems';
import { networkResourceName } from '../../../core/validation/rules';
import { PUBLIC_IP_CODES } from './codes';
import type { GatewayPublicIpProps } from './gateway-public-ip-props';

/** The rule of azurerm, which is also that of Azure: `validate.PublicIpDomainNameLabel`. */
export const DOMAIN_NAME_LABEL: Rule = {
  code: PUBLIC_IP_CODES.InvalidDomainNameLabel,
  rule: "must have 3 to 63 lowercase letters, digits and '-', start with a letter and not end with '-'",
  remedy: "use a label such as 'contoso-agents'",
  holds: (value) => /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/.test(value),
};

/** Adds everything that is wrong with a public address. */
export function checkPublicIp(
  problems: Problems,
  props: Placed<GatewayPublicIpProps, 'resourceGroupId' | 'location' | 'tags'>,
): void {
  checkTags(problems, props.tags);
  problems.check('addressName', props.addressName, networkResourceName);
  checkOwnGroup(problems, props.resourceGroupId);
  checkLocation(problems, props.location);
  problems.check('domainNameLabel', props.domainNameLabel, DOMAIN_NAME_LABEL);
  checkAvailabilityZones(problems, props.zones, props.location);
}

import { checkDerivedName, checkIdentityName, LONGEST_NAMES } from '../../core/azure/derived-name';
import type { Problems } from '../../core/validation/problems';
import { networkResourceName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import type { EdgePlan } from './application-gateway-edge-plan';
import { RESPONSES_KEY } from './edge-responses-plan';
import { blockName } from './edge-sites';

/** Names derived from that of the edge. */
export const nameOfAddress = (edgeName: string): string => `${edgeName}-ip`;
export const nameOfIdentity = (edgeName: string): string => `${edgeName}-id`;
export const nameOfWafPolicy = (edgeName: string, key?: string): string => blockName(`${edgeName}-waf`, key);

/** Validates the names that are derived from that of the edge, if that is valid itself. */
export function checkEdgeNames(problems: Problems, plan: EdgePlan): void {
  const { edgeName, privateFrontendAddress, identityId, otherGateways, responses } = plan;
  if (isLiteral(edgeName) && !networkResourceName.holds(edgeName)) return;
  const remedy = 'use a shorter edgeName';
  if (privateFrontendAddress === undefined) {
    checkDerivedName(problems, 'the public address', nameOfAddress(edgeName), LONGEST_NAMES.publicAddress, remedy);
  }
  if (identityId === undefined) {
    checkIdentityName(problems, nameOfIdentity(edgeName), 'use an edgeName without that, or set identityId');
  }
  const keys = isLiteral(otherGateways) ? otherGateways.map(({ key }) => key) : [];
  for (const key of [undefined, ...(responses === undefined ? [] : [RESPONSES_KEY]), ...keys]) {
    const name = nameOfWafPolicy(edgeName, key);
    checkDerivedName(problems, 'the policy of the WAF', name, LONGEST_NAMES.firewallPolicyOfEdge, remedy);
  }
}

import { type Problems, quote } from '../validation/problems';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';

/**
 * Maximum lengths of derived names.
 *
 * Sources, read 2026-11-28: learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules; REST reference of
 * Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies; developer.hashicorp.com/terraform/cloud-docs/workspaces/create.
 */
export const LONGEST_NAMES = {
  publicAddress: 80,
  privateEndpoint: 80,
  userAssignedIdentity: 128,
  firewallPolicyOfEdge: 128,
  workspaceOfTerraform: 90,
} as const;

/**
 * Adds a problem if a derived name is longer than its resource allows. A name with a part that is known only after apply
 * is not checked.
 *
 * @param what the resource that gets the name, in messages
 */
export function checkDerivedName(
  problems: Problems,
  what: string,
  name: string,
  longest: number,
  remedy: string,
): void {
  problems.when(isLiteral(name) && name.length > longest, AZURE_CODES.DerivedNameTooLong, () => ({
    message: `${what} would be called ${quote(name)}, which has ${name.length} characters; Azure allows up to ${longest}`,
    remedy,
  }));
}

/** Adds a problem if a user-assigned identity cannot have the name derived for it: no dots, at most 128 characters. */
export function checkIdentityName(problems: Problems, name: string, remedy: string): void {
  checkDerivedName(problems, 'the identity', name, LONGEST_NAMES.userAssignedIdentity, remedy);
  problems.when(isLiteral(name) && !/^[\w-]*$/.test(name), AZURE_CODES.DerivedNameRefused, () => ({
    message: `the identity would be called ${quote(name)}, and Azure allows only letters, digits, '-' and '_'`,
    remedy,
  }));
}

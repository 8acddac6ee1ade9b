import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import { caseless } from '../../core/terraform/tokens';
import type { Problems } from '../../core/validation/problems';
import { FoundryNetwork } from '../network/foundry-network';
import type { CustomerManagedKey, FoundryAccountProps } from './foundry-account-props';

/** All that an account has. @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-cognitiveservices-accounts-logs (read 2026-11-28) */
export const ACCOUNT_LOG_CATEGORIES: readonly string[] = [
  'Audit',
  'RequestResponse',
  'Trace',
  'AzureOpenAIRequestUsage',
];

type PlacedAccount = Placed<FoundryAccountProps, 'resourceGroupId' | 'location' | 'workspaceId' | 'tags'>;

/** An account with all defaults resolved. */
export type FoundryAccountPlan = Resolved<
  PlacedAccount,
  | 'customSubdomain'
  | 'network'
  | 'purgesOnDestroy'
  | 'subnetReleaseMinutes'
  | 'systemAssignedIdentity'
  | 'userAssignedIdentities'
> & {
  /** Categories that are sent if there is a workspace. */
  readonly sentLogs: readonly string[];
};

/** Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies. */
export function planAccount(problems: Problems, account: IConstruct, given: FoundryAccountProps): FoundryAccountPlan {
  const props = inPlace(problems, account, given, 'resourceGroupId', 'location', 'workspaceId', 'tags');
  return {
    ...props,
    customSubdomain: props.customSubdomain ?? caseless(props.accountName),
    network: props.network ?? FoundryNetwork.privateAccess(),
    purgesOnDestroy: props.purgesOnDestroy ?? true,
    sentLogs: props.logCategories ?? ACCOUNT_LOG_CATEGORIES,
    subnetReleaseMinutes: props.subnetReleaseMinutes ?? 15,
    systemAssignedIdentity: props.systemAssignedIdentity ?? true,
    userAssignedIdentities: props.userAssignedIdentities ?? [],
  };
}

/** Seconds that the role on a key needs to take effect. */
export function waitOfKey({ roleWaitSeconds }: CustomerManagedKey): number {
  return roleWaitSeconds ?? 60;
}

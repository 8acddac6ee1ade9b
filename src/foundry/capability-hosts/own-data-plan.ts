import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { FoundryNetworkMode } from '../existing/foundry-network-mode';
import { AccountHost, CosmosDataScope, StorageRoleBeforeHost } from './own-data-choices';
import type { OwnDataProps } from './own-data-props';

/** What of `OwnDataProps` has a default. */
export interface OwnDataPlan {
  readonly hostName: string;
  readonly strictBlobIsolation: boolean;
  readonly storageRole: StorageRoleBeforeHost;
  readonly cosmosDataScope: CosmosDataScope;
  readonly usesQueues: boolean;
  readonly isManaged: boolean;
  /** Undefined where it is not known. */
  readonly accountHost?: AccountHost;
  readonly roleWaitSeconds: number;
  /** Names of new connections. */
  readonly connectionNames: { readonly threads: string; readonly files: string; readonly vectors: string };
}

/** Resolves the defaults. */
export function planOwnData(props: OwnDataProps): OwnDataPlan {
  const { account } = props.project;
  return {
    hostName: props.hostName ?? 'agents',
    strictBlobIsolation: props.strictBlobIsolation ?? false,
    storageRole: props.storageRoleBeforeHost ?? StorageRoleBeforeHost.BLOB_DATA_CONTRIBUTOR,
    cosmosDataScope: props.cosmosDataScope ?? CosmosDataScope.ACCOUNT,
    usesQueues: props.usesQueues ?? false,
    isManaged: account.networkMode === FoundryNetworkMode.MANAGED,
    accountHost: props.accountHost ?? accountHostOf(account),
    roleWaitSeconds: props.roleWaitSeconds ?? 120,
    connectionNames: {
      threads: props.threadsConnectionName ?? 'agent-threads',
      files: props.filesConnectionName ?? 'agent-files',
      vectors: props.vectorsConnectionName ?? 'agent-vectors',
    },
  };
}

/** Whether agents run in a network of their own, so that Foundry creates the host of the account itself. */
export function isInjected({ networkMode }: IFoundryAccount): boolean {
  return networkMode === FoundryNetworkMode.VIRTUAL_NETWORK || networkMode === FoundryNetworkMode.MANAGED;
}

function accountHostOf(account: IFoundryAccount): AccountHost | undefined {
  if (account.networkMode === undefined) return undefined;
  return isInjected(account) ? AccountHost.EXISTING : AccountHost.CREATED_HERE;
}

import type { Construct } from 'constructs';
import type { IFoundryConnection } from '../connections/connection-interface';
import { ConnectionKind } from '../connections/connection-kind';
import { FoundryConnection } from '../connections/foundry-connection';
import type { OwnDataPlan } from './own-data-plan';
import type { OwnDataProps } from './own-data-props';

/** Connections that a host names, one for each of its lists. */
export interface HostConnections {
  readonly threads: IFoundryConnection;
  readonly files: IFoundryConnection;
  readonly vectors: IFoundryConnection;
}

/** Connections of the project to its stores, those that exist or new ones. */
export function connectionsTo(
  scope: Construct,
  props: OwnDataProps,
  { connectionNames }: OwnDataPlan,
): HostConnections {
  const { project, stores } = props;
  const create = (id: string, connectionName: string, kind: ConnectionKind): IFoundryConnection =>
    new FoundryConnection(scope, id, { project, connectionName, kind, dependables: stores.dependables });
  const threads = () =>
    create(
      'ThreadsConnection',
      connectionNames.threads,
      ConnectionKind.cosmosDb({
        cosmosAccountId: stores.cosmosAccountId,
        endpoint: stores.cosmosEndpoint,
        location: stores.cosmosLocation,
      }),
    );
  const files = () =>
    create(
      'FilesConnection',
      connectionNames.files,
      ConnectionKind.storageAccount({
        storageAccountId: stores.storageAccountId,
        blobEndpoint: stores.blobEndpoint,
        location: stores.storageLocation,
      }),
    );
  const vectors = () =>
    create(
      'VectorsConnection',
      connectionNames.vectors,
      ConnectionKind.aiSearch({
        searchServiceId: stores.searchServiceId,
        endpoint: stores.searchEndpoint,
        location: stores.searchLocation,
      }),
    );
  return {
    threads: props.existingThreadsConnection ?? threads(),
    files: props.existingFilesConnection ?? files(),
    vectors: props.existingVectorsConnection ?? vectors(),
  };
}

import { AzurermBackend, LocalBackend, type TerraformStack } from 'cdktf';
import { localStatePath } from '../../src/internal';
import { CloudBackend } from './cloud-backend';
import type { Settings } from '../settings/settings-schema';

/** A place for the state that is reached without keys. */
export function addBackend(stack: TerraformStack, id: string, settings: Settings): void {
  const { backend = { type: 'local' as const }, tenantId } = settings;
  switch (backend.type) {
    case 'local':
      new LocalBackend(stack, { path: localStatePath(id) });
      return;
    case 'azurerm':
      new AzurermBackend(stack, {
        resourceGroupName: backend.resourceGroup,
        storageAccountName: backend.storageAccount ?? '',
        containerName: backend.container ?? '',
        key: `${id}.tfstate`,
        useAzureadAuth: true,
        tenantId,
      });
      return;
    case 'cloud':
      new CloudBackend(stack, {
        organization: backend.organization ?? '',
        workspace: `${backend.workspacePrefix ?? ''}${id}`,
      });
  }
}

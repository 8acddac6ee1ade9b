import { AzurermBackend, LocalBackend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { equipStack, localStatePath } from '../../src/internal';
import { CloudBackend } from './cloud-backend';
import type { Settings } from '../settings/settings-schema';
import { madeFrom } from '../settings/file/made-from';

/** What both stacks have: providers, and a place for the state that is reached without keys. */
export abstract class FoundryStack extends TerraformStack {
  protected constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    madeFrom(['subscriptions'], this, 'Subscriptions');
    madeFrom(['newerRegions'], this, 'NewerRegions');
    equipStack(this, {
      subscriptionId: settings.subscriptionId,
      otherSubscriptionIds: settings.subscriptions ?? [],
      newerRegions: settings.newerRegions?.map(({ name, zones }) => ({ regionName: name, zoneCount: zones })),
      ownerTag: settings.ownerTag,
    });
    addBackend(this, id, settings);
  }
}

function addBackend(stack: TerraformStack, id: string, settings: Settings): void {
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

import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { AzurermBackend, LocalBackend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { AccessGuardrails, azapi, NewerRegions, StackSubscriptions } from '../../src';
import { CloudBackend } from './cloud-backend';
import type { Settings } from '../settings/settings-schema';
import { expectOwnIds } from '../../src/internal';

/** What both stacks have: providers, and a place for the state that is reached without keys. */
export abstract class FoundryStack extends TerraformStack {
  protected constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    expectOwnIds(this);
    const { subscriptionId } = settings;
    new AzurermProvider(this, 'azurerm', { features: [{}], subscriptionId, storageUseAzuread: true });
    new StackSubscriptions(this, 'Subscriptions', {
      ownSubscriptionId: subscriptionId,
      otherSubscriptionIds: settings.subscriptions ?? [],
    });
    new azapi.provider.AzapiProvider(this, 'azapi', { subscriptionId });
    // ignore_body_changes, which keeps an application's traffic where it is, needs it.
    this.addOverride('terraform.required_version', '>= 1.11');
    if (settings.newerRegions !== undefined) {
      const regions = settings.newerRegions.map(({ name, zones }) => ({ regionName: name, zoneCount: zones }));
      new NewerRegions(this, 'NewerRegions', { regions });
    }
    addBackend(this, id, settings);
    AccessGuardrails.addTo(this);
  }
}

function addBackend(stack: TerraformStack, id: string, settings: Settings): void {
  const { backend = { type: 'local' as const }, tenantId } = settings;
  switch (backend.type) {
    case 'local':
      // Relative to cdktf.out/stacks/{stack}, so that two clones synthesize the same.
      new LocalBackend(stack, { path: `../../../terraform.${id}.tfstate` });
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

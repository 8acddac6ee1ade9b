import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { equipStack } from '../../src/internal';
import { addBackend } from './backend';
import type { SubscriptionSettings } from '../settings/settings-schema';
import { madeFrom } from '../settings/file/made-from';

/** What both stacks have: providers, and a place for the state that is reached without keys. */
export abstract class FoundryStack extends TerraformStack {
  protected constructor(scope: Construct, id: string, settings: SubscriptionSettings) {
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

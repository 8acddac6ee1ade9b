import { Sleep } from '@cdktf/provider-time/lib/sleep';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { withinStack } from '../../core/terraform/within-stack';
import { ResourceAction } from '../../providers/azapi/resource-action';
import { DELETED_ACCOUNT_TYPE } from '../existing/foundry-types';
import type { IAgentSubnet } from '../network/agent-subnet-props';

/** Which account is purged, and what it lets go. */
export interface AccountPurgeSpec {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly accountName: string;
  readonly location: string;
  readonly agentSubnet?: IAgentSubnet;
  readonly releaseMinutes: number;
}

/**
 * Purges what is left of an account once it is destroyed, and then waits until the service lets go of the agents' subnet.
 *
 * Made before the account, so that it is destroyed after it: that is when it acts. It names the account and does not refer to it.
 *
 * @internal
 */
export class AccountPurge extends Construct {
  /** What the account depends on. */
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, spec: AccountPurgeSpec) {
    super(scope, id);
    const { subscriptionId, location, resourceGroupName, accountName } = spec;
    const place = `/subscriptions/${subscriptionId}/providers/Microsoft.CognitiveServices/locations/${location}`;
    const purge = new ResourceAction(this, 'Resource', {
      type: DELETED_ACCOUNT_TYPE,
      resourceId: `${place}/resourceGroups/${resourceGroupName}/deletedAccounts/${accountName}`,
      method: 'DELETE',
      when: 'destroy',
      ignoreNotFound: true,
      retry: { errorMessageRegex: ['RequestConflict'], intervalSeconds: 30, maxIntervalSeconds: 300 },
      timeouts: { create: '1h' },
      dependsOn: this.release(spec),
    });
    this.dependables = [purge];
  }

  /** Only where the subnet goes in the same destroy. */
  private release({ agentSubnet, releaseMinutes }: AccountPurgeSpec): ITerraformDependable[] | undefined {
    const subnet = withinStack(this, agentSubnet?.dependables ?? []);
    if (subnet === undefined || releaseMinutes === 0) return subnet;
    return [new Sleep(this, 'SubnetRelease', { destroyDuration: `${releaseMinutes}m`, dependsOn: subnet })];
  }
}

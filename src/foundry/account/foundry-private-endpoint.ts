import type { PrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { createPrivateEndpoint } from '../../core/network/private-endpoint';
import { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { noteWriter } from '../existing/account-writers';
import { ExistingFoundryPrivateEndpoint } from './existing-foundry-private-endpoint';
import type { IFoundryPrivateEndpoint } from './private-endpoint-interface';
import { checkPrivateEndpoint, nameOfPrivateEndpoint } from './private-endpoint-validation';
import { notePrivateWay } from './private-ways';
import { checkOwnGroup, nameOfGroup } from '../../core/azure/resource-group';
import { inPlace } from '../../core/azure/stack-place';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import type { FoundryPrivateEndpointProps } from './foundry-private-endpoint-props';

/**
 * A private endpoint (group `account`) to a Foundry account.
 *
 * The gateway needs it to reach an account whose public network access is off.
 *
 * Throws `NoEndpointName` and `IncompletePrivateDnsZones`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/how-to/configure-private-link
 */
export class FoundryPrivateEndpoint extends Construct implements IFoundryPrivateEndpoint {
  /**
   * States that a private endpoint to the account exists already where the gateway looks for it.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromPrivateEndpointId(
    scope: Construct,
    id: string,
    account: IFoundryAccount,
    privateEndpointId: string,
  ): IFoundryPrivateEndpoint {
    return new ExistingFoundryPrivateEndpoint(scope, id, account, privateEndpointId);
  }

  public readonly account: IFoundryAccount;
  public readonly subnetId?: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: PrivateEndpoint;

  public constructor(scope: Construct, id: string, given: FoundryPrivateEndpointProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'resourceGroupId', 'location', 'tags');
    checkOwnGroup(problems, props.resourceGroupId);
    checkPrivateEndpoint(problems, props);

    this.account = props.account;
    noteWriter(this, props.account);
    this.subnetId = props.subnet.subnetId;
    this.resource = createPrivateEndpoint(this, {
      name: nameOfPrivateEndpoint(this, props),
      resourceGroupName: nameOfGroup(props.resourceGroupId),
      location: props.location,
      subnet: props.subnet,
      targetId: props.account.accountId,
      group: 'account',
      zoneIds: props.privateDnsZoneIds,
      tags: props.tags,
      dependsOn: props.dependables ?? [],
    });
    notePrivateWay(this);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

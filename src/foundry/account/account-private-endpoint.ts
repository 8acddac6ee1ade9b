import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import { createSerialPrivateEndpoint } from '../../core/network/serial-private-endpoint';
import type { ISubnet } from '../../core/network/subnet-interface';
import { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from './private-endpoint-interface';
import { checkPrivateEndpoint, nameOfPrivateEndpoint } from './private-endpoint-validation';
import { notePrivateWay } from './private-ways';

/** A private endpoint of an account that is created here. */
export interface AccountPrivateEndpointOptions {
  /** Subnet that takes the endpoint's address, made or existing: `ingressSubnets.IngressSubnet.fromSubnetId`. */
  readonly subnet: ISubnet;
  /**
   * Full id of the resource group, which may be in another subscription.
   * @default - that of the account
   */
  readonly resourceGroupId?: string;
  /**
   * Location of the endpoint, which is that of its subnet.
   * @default - that of the account
   */
  readonly location?: string;
  /**
   * Ids of the three private DNS zones of a Foundry account: cognitiveservices, openai and services.ai.
   * @default - no zone group is made: somebody else (an Azure Policy) owns the records
   */
  readonly privateDnsZoneIds?: string[];
  /**
   * Name of the endpoint, 1 to 80 characters.
   * @default - derived from the construct path
   */
  readonly privateEndpointName?: string;
  /**
   * Tags of the endpoint.
   * @default - those of the account
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * What must exist before. The subnet, and the links of zones that the app creates, are awaited anyway.
   * @default - nothing beyond what the properties refer to
   */
  readonly dependables?: ITerraformDependable[];
}

/** Where an endpoint is made that says nothing of it. */
interface EndpointPlace {
  readonly resourceGroupId: string;
  readonly location: string;
  readonly tags?: { readonly [key: string]: string };
}

/**
 * A private endpoint to an account that is made in the same stack: it waits for the account to be ready, and takes its turn among all
 * that is written there.
 *
 * @internal
 */
export class AccountPrivateEndpoint extends Construct implements IFoundryPrivateEndpoint {
  public readonly subnetId?: string;
  public readonly dependables: ITerraformDependable[];

  public constructor(
    scope: Construct,
    id: string,
    public readonly account: IFoundryAccount,
    options: AccountPrivateEndpointOptions,
    place: EndpointPlace,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('resourceGroupId', options.resourceGroupId, RESOURCE_GROUP_ID);
    problems.checkKnown('privateDnsZoneIds', options.privateDnsZoneIds);
    checkPrivateEndpoint(problems, options);

    this.subnetId = options.subnet.subnetId;
    this.dependables = createSerialPrivateEndpoint(this, {
      name: nameOfPrivateEndpoint(this, options),
      resourceGroupId: options.resourceGroupId ?? place.resourceGroupId,
      location: options.location ?? place.location,
      subnet: options.subnet,
      targetId: account.accountId,
      group: 'account',
      zoneIds: options.privateDnsZoneIds,
      tags: options.tags ?? place.tags,
      dependsOn: [...account.dependables, ...(options.dependables ?? [])],
    });
    notePrivateWay(this);
  }
}

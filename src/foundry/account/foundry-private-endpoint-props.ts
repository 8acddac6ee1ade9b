import type { ITerraformDependable } from 'cdktf';
import type { ISubnet } from '../../core/network/subnet-interface';
import type { IFoundryAccount } from '../existing/foundry-account-interface';

/** Properties of `FoundryPrivateEndpoint`. */
export interface FoundryPrivateEndpointProps {
  /** Account that it leads to. */
  readonly account: IFoundryAccount;
  /**
   * Full id of an existing resource group, in the subscription of the stack.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location of the endpoint, which is that of its subnet and may differ from the account's.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /** Subnet that takes the endpoint's address, made or existing: `ingressSubnets.IngressSubnet.fromSubnetId`. */
  readonly subnet: ISubnet;
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
   * Tags of everything that is made.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * What must exist before the endpoint is created. The subnet, and the links of zones that the app creates, are awaited anyway.
   * @default - nothing beyond what the properties refer to
   */
  readonly dependables?: ITerraformDependable[];
}

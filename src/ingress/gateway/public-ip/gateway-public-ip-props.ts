/** Properties of `GatewayPublicIp`. */
export interface GatewayPublicIpProps {
  /** Name of the address. */
  readonly addressName: string;
  /**
   * Full id of an existing resource group, in the subscription of the stack.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location of the gateway, as a short name such as `eastus2`.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * First label of the DNS name of the address, `{label}.{location}.cloudapp.azure.com`, unique in the location. API
   * Management requires one: 3 to 63 lowercase letters, digits and '-', starting with a letter.
   */
  readonly domainNameLabel: string;
  /**
   * Availability zones of the address. Changing them replaces the address. Specify an empty list for none.
   * @default - all zones of the location
   */
  readonly zones?: string[];
  /**
   * Tags of the address.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

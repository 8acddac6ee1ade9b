import { codes } from './code';

/** Codes of any construct: names, ids, lists and the form of what is written. docs/messages.md is generated from them. */
export const VALIDATION_CODES = codes({
  AttributeNotSupplied: {
    meaning: 'An attribute of an imported construct is not known.',
    remedy: 'Give it to the `fromXxx` that the message names.',
  },
  DuplicateName: {
    kind: 'end',
    meaning:
      'Two applications, agents or connections of a project, two bots, or two backends of a gateway have the same name, ignoring case.',
    remedy: 'Give each a name of its own.',
  },
  HclNotSupported: {
    kind: 'end',
    meaning:
      'The app writes HCL. CDKTF leaves checks, conditions and stored values out of it, so that identities would be empty.',
    remedy: 'Have it write JSON, as it does by itself: remove `hclOutput`, `--hcl` or `SYNTH_HCL_OUTPUT`.',
  },
  InvalidAddressPrefix: {
    meaning: 'The range of a subnet is not an IPv4 range that begins at its first address.',
    remedy: 'Give it as `10.20.0.0/24`.',
  },
  InvalidDescription: {
    meaning: 'The description of an agent is empty or over 512 characters.',
    remedy: 'Give 1 to 512 characters, or leave it out.',
  },
  InvalidDisplayName: {
    meaning: 'The display name is empty or too long (bot: 42, else 256).',
    remedy: 'Give 1 to 42 characters for a bot, otherwise 1 to 256, or leave it out.',
  },
  InvalidHostName: {
    meaning: 'A host name of the gateway or in the settings must be a valid host name.',
    remedy: 'Use a full host name without scheme, port or path.',
  },
  InvalidLocation: {
    meaning: 'The location is not the short name of an Azure location.',
    remedy: 'Give it as `eastus2`.',
  },
  InvalidNetworkResourceName: {
    meaning: "The name of an edge, subnet or private endpoint breaks Azure's rules.",
    remedy: 'Use letters, digits, `.`, `_` and `-`, beginning with a letter or digit, up to 80.',
  },
  InvalidResourceGroupName: {
    meaning: 'The name is not a valid name of a resource group.',
    remedy: 'Give the name of one, not its id.',
  },
  InvalidTenantHeader: {
    meaning:
      '`tenantHeader` is not a valid header name, or is a header of HTTP or of proxies, such as `Authorization`, `Host` or `X-Forwarded-For`.',
    remedy: 'Give it as `x-ms-tenant-id`.',
  },
  InvalidTenantId: {
    meaning: 'A tenant id is not a GUID.',
    remedy: 'Give the tenant id, not its domain.',
  },
  InvalidWait: {
    meaning: 'A wait is not a whole number within its bounds.',
    remedy: 'Give one within the bounds of the message.',
  },
  ListKnownLater: {
    meaning: 'A list is known only after apply.',
    remedy: 'Give a list of values; each of them may be known later.',
  },
  NoTenants: {
    meaning: '`tenantIds` is an empty list.',
    remedy: 'List the Microsoft Entra tenants of the users.',
  },
  PropertyNotSet: {
    meaning: 'A required property is not set: a program that is run without a type check passes undefined.',
    remedy: 'Set it; if its value comes from an environment variable, check that the variable is set.',
  },
});

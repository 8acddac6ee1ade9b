import { codes } from '../../core/validation/code';

/** Codes of connections. docs/messages.md is generated from them. */
export const CONNECTION_CODES = codes({
  AmbiguousConnection: {
    kind: 'warning',
    meaning: 'A project and its account have connections of the same name, and the project can use both.',
    remedy: 'Rename the connection of the project or that of the account.',
  },
  ConnectionByKey: {
    kind: 'warning',
    meaning: 'A connection authenticates with a key or client secret.',
    remedy: 'Use an identity where the service supports it, and rotate the key regularly.',
  },
  ConnectionNeedsOneOwner: {
    meaning: 'A connection has neither an account nor a project, or both.',
    remedy: 'Give `account` or `project`.',
  },
  ConnectionToOwnAccount: {
    meaning: 'A connection to the models of an account belongs to that account.',
    remedy: 'Leave it out: projects reach the models of their own account without one.',
  },
  InvalidConnectionAudience: {
    meaning: 'The audience of a connection is not the URI of an application.',
    remedy: 'Give it as `api://...` or `https://...`.',
  },
  InvalidConnectionId: {
    meaning: 'The id is not that of a connection of an account or project.',
    remedy: 'Give the full id of the connection.',
  },
  InvalidConnectionKey: {
    meaning: 'A header that carries a key is not a valid header name, or there is none.',
    remedy: 'Give it as `x-functions-key`.',
  },
  InvalidConnectionName: {
    meaning: 'The name of a connection breaks the rules, which are the strictest of all kinds.',
    remedy: 'Rename it: letters, digits and `-`, 3 to 33 of them.',
  },
  InvalidConnectionTarget: {
    meaning: 'The target of a connection is not an absolute HTTPS URL.',
    remedy: 'Give it as `https://tools.contoso.com/mcp`.',
  },
  InvalidOAuthClient: {
    meaning: 'The OAuth client of a connection is incomplete, or its client id is not a GUID.',
    remedy: 'Give client id and scopes of its app registration.',
  },
  KeyVaultConnectionLate: {
    meaning: 'The Key Vault connection of an account is created after other connections of it.',
    remedy: 'Create the Key Vault connection before all others of the account.',
  },
  KeyVaultConnectionOfProject: {
    meaning: 'A Key Vault connection belongs to a project.',
    remedy: 'Give `account`: it is for all projects of the account.',
  },
  SecondKeyVaultConnection: {
    meaning: 'An account has two Key Vault connections.',
    remedy: 'Keep one Key Vault connection for each account.',
  },
  SecondTelemetryConnection: {
    meaning: 'Two connections to Application Insights apply to one project.',
    remedy: 'Keep one: that of the project, or that of its account.',
  },
  SecretInPlainText: {
    meaning: 'A key or client secret is a literal, which is written to the synthesized files.',
    remedy: 'Give it as a sensitive `TerraformVariable`, or as an attribute of a resource.',
  },
});

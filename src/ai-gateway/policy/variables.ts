/** Variables of the policy. Those about the caller are set after its token or key has been validated. */
export const VARIABLES = {
  token: 'callerToken',
  objectId: 'callerObjectId',
  clientId: 'callerClientId',
  caller: 'caller',
  project: 'project',
  agent: 'agent',
  model: 'model',
  accounts: 'accounts',
} as const;

/** A variable as a text, in an expression. */
export const textOf = (name: keyof typeof VARIABLES): string => `(string)context.Variables["${VARIABLES[name]}"]`;

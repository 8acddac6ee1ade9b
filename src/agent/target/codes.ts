import { codes } from '../../core/validation/code';

/** Codes of any agent that a bot can deliver to. docs/messages.md is generated from them. */
export const TARGET_CODES = codes({
  InvalidAgentName: {
    meaning: 'The agent name is empty or over 256 characters.',
    remedy: 'Give it exactly as in Foundry.',
  },
  InvalidAgentVersion: {
    meaning:
      'The agent version is empty, over 128 characters, or has characters such as `_` or a leading `-`, which are not allowed.',
    remedy: 'Give it as Foundry shows it, such as `3`.',
  },
  InvalidApiVersion: {
    meaning: '`apiVersion` of an agent endpoint is not an API version.',
    remedy: 'Give `v1` or `2025-05-15-preview`.',
  },
  InvalidApplicationName: {
    meaning: 'The application name breaks the rules.',
    remedy: 'Rename it; `displayName` takes any text.',
  },
  InvalidClientId: {
    meaning: 'A client id of an agent endpoint is not a GUID.',
    remedy: 'Give `client_id`, not `principal_id`.',
  },
  InvalidDeploymentName: {
    meaning: 'The deployment name breaks the rules.',
    remedy: 'Rename it; `displayName` takes any text.',
  },
  InvalidProtocolPath: {
    meaning: '`protocolPath` is not a relative path without query.',
    remedy: 'Give the part below the agent, such as `endpoint/protocols/activityProtocol`.',
  },
  InvalidReplicas: {
    meaning: 'A number of replicas is not a whole number from 0 to 1000.',
    remedy: 'Give a whole number from 0 to 1000, the minimum not above the maximum.',
  },
  NoProtocol: {
    meaning: '`protocols` of a deployment or an agent is an empty list.',
    remedy: 'List one, or leave it out for Responses.',
  },
  UnknownProtocol: {
    meaning: 'The service is not known to accept the protocol.',
    remedy: 'Use a method of `AgentProtocol` such as `responses`, or `custom` if the service accepts the protocol.',
  },
});

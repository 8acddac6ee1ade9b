import { codes } from '../core/validation/code';

/** Codes of callers of agents. docs/messages.md is generated from them. */
export const AGENT_CALLER_CODES = codes({
  CalledAgentAmbiguous: {
    meaning: 'A caller is given an agent and an application, or neither.',
    remedy: 'Give what it calls: exactly one of `agent` and `application`.',
  },
  CallingAppAmbiguous: {
    meaning: 'A caller is given an app and the properties of one to register, or neither.',
    remedy: 'Give exactly one of `app` and `client`.',
  },
  NobodyCalls: {
    meaning:
      'An app is to call an agent for people, and nobody is named: without the role on the agent Foundry answers 403.',
    remedy: 'List users or groups in `people`, or use `AgentCaller.forService` for an app that calls as itself.',
  },
  NotPeople: {
    meaning: 'One of the people who call an agent is an app or an identity.',
    remedy: 'Use `AgentCaller.forService` or `AgentCaller.forPrincipal` for it.',
  },
});

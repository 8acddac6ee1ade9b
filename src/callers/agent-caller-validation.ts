import { PrincipalKind } from '../access/principal-kind';
import { checkOneOfTwo } from '../core/validation/one-of-two';
import { type Problems, quote } from '../core/validation/problems';
import type { CalledAgentProps, CallingAppProps, PeopleCallerProps } from './agent-caller-props';
import { AGENT_CALLER_CODES } from './codes';

/** Adds a problem where it is not clear what is called. */
export function checkCalledAgent(problems: Problems, { agent, application }: CalledAgentProps): void {
  checkOneOfTwo(
    problems,
    AGENT_CALLER_CODES.CalledAgentAmbiguous,
    { agent, application },
    'give exactly one: what is called',
  );
}

/** Adds a problem where it is not clear what is called, or which app calls. */
export function checkCallingApp(problems: Problems, props: CallingAppProps): void {
  checkCalledAgent(problems, props);
  const { app, client } = props;
  checkOneOfTwo(
    problems,
    AGENT_CALLER_CODES.CallingAppAmbiguous,
    { app, client },
    'give app for one that is registered elsewhere, or client to register one',
  );
}

/** Adds everything that is wrong with an app that calls for people. */
export function checkPeopleCaller(problems: Problems, props: PeopleCallerProps): void {
  checkCallingApp(problems, props);
  const { people } = props;
  problems.demand({ people });
  problems.when(people.length === 0, AGENT_CALLER_CODES.NobodyCalls, () => ({
    message: 'people is empty, and without the role on the agent Foundry answers 403',
    remedy: 'list users or groups, or use AgentCaller.forService for an app that calls as itself',
  }));
  problems.demand(Object.fromEntries(people.map((one, index) => [`people[${index}]`, one])));
  const others = people.filter(({ kind }) => kind !== PrincipalKind.USER && kind !== PrincipalKind.GROUP);
  problems.when(others.length > 0, AGENT_CALLER_CODES.NotPeople, () => ({
    message: `${others.map((one) => `${quote(one.displayName)} (${one.kind})`).join(', ')} in people is neither a user nor a group`,
    remedy: 'use AgentCaller.forService for an app that calls as itself, or AgentCaller.forPrincipal for an identity',
  }));
}

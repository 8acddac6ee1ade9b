import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { FoundryRole } from '../access/foundry-role';
import { grantRole } from '../access/grant-role';
import type { Principal } from '../access/principal';
import { present } from '../core/terraform/present';
import { Problems } from '../core/validation/problems';
import { planPeopleCaller } from './agent-caller-plan';
import type { CalledAgentProps, CallingAppProps, PeopleCallerProps, PrincipalCallerProps } from './agent-caller-props';
import { checkCalledAgent, checkCallingApp, checkPeopleCaller } from './agent-caller-validation';
import type { IEntraApp } from './app/entra-app-interface';
import { EntraClient } from './app/entra-client';

/** The only scope of Microsoft Foundry. */
const FOUNDRY_SCOPE = 'user_impersonation';

/**
 * What may call one agent, with all that it takes: the app, the scope of Microsoft Foundry with its consent, and the role on the agent.
 * Tokens are for `https://ai.azure.com`; the role is on the agent alone.
 *
 * An app that calls for people needs the scope, and its people the role. What calls as itself, an app or an identity, needs the role and
 * nothing else: there is no app role of Foundry to assign, and a managed identity needs no registration.
 *
 * Throws `CalledAgentAmbiguous`, `CallingAppAmbiguous`, `NobodyCalls` and `NotPeople`.
 *
 * @see https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry
 */
export class AgentCaller extends Construct {
  /** An app that people call the agent through: a frontend, or an API that calls on behalf of its users. */
  public static forPeople(scope: Construct, id: string, props: PeopleCallerProps): AgentCaller {
    const caller = new AgentCaller(scope, id);
    const problems = Problems.withProviderCheck(caller);
    problems.demand({ props });
    checkPeopleCaller(problems, props);
    problems.throwIfAny();
    caller.registerApp(props);
    const { consent, foundry, people } = planPeopleCaller(caller, props);
    const granted = present(caller.app, 'app').mayCall(foundry, { scopes: [FOUNDRY_SCOPE], consent });
    caller.awaited.push(...granted.dependables);
    for (const one of people) caller.grantRole(props, one);
    return caller;
  }

  /** An app that calls as itself, with client credentials. */
  public static forService(scope: Construct, id: string, props: CallingAppProps): AgentCaller {
    const caller = new AgentCaller(scope, id);
    const problems = Problems.withProviderCheck(caller);
    problems.demand({ props });
    checkCallingApp(problems, props);
    problems.throwIfAny();
    caller.grantRole(props, caller.registerApp(props).principal);
    return caller;
  }

  /** A managed identity or another principal that exists: the role is all it needs. */
  public static forPrincipal(scope: Construct, id: string, props: PrincipalCallerProps): AgentCaller {
    const caller = new AgentCaller(scope, id);
    const problems = Problems.withProviderCheck(caller);
    problems.demand({ props });
    problems.required({ principal: props.principal });
    checkCalledAgent(problems, props);
    problems.throwIfAny();
    caller.grantRole(props, props.principal);
    return caller;
  }

  private calling?: IEntraApp;
  private readonly awaited: ITerraformDependable[] = [];

  private constructor(scope: Construct, id: string) {
    super(scope, id);
  }

  /** The app that calls, where there is one. */
  public get app(): IEntraApp | undefined {
    return this.calling;
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [...(this.calling?.dependables ?? []), ...this.awaited];
  }

  private registerApp({ app, client }: CallingAppProps): IEntraApp {
    this.calling = app ?? new EntraClient(this, 'Client', present(client, 'client'));
    return this.calling;
  }

  /** In the scope of the caller, so that it may be in a stack after that of the agent. */
  private grantRole({ agent, application }: CalledAgentProps, principal: Principal): void {
    const role = agent === undefined ? FoundryRole.USER : FoundryRole.AGENT_CONSUMER;
    const scopeId = agent?.agentId ?? present(application, 'application').applicationId;
    this.awaited.push(
      ...grantRole(this, { verb: 'Call', role, principal, scopeId, grantedBy: 'AgentCaller' }).dependables,
    );
  }
}

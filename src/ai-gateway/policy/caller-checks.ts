import { stringArray, stringLiteral } from '../../policy/document/csharp';
import type { PolicyElement } from '../../policy/document/policy-element';
import { Choose, type ChooseBranch } from '../../policy/statements/choose';
import { SetVariable } from '../../policy/statements/set-variable';
import { ValidateAzureAdToken } from '../../policy/statements/validate-azure-ad-token';
import type { AllowedCaller } from '../callers/caller-validation';
import { refuse } from './answers';
import { agentName, claim } from './expressions';
import type { PolicySpec } from './policy-spec';
import { textOf, VARIABLES } from './variables';

/**
 * Who calls: its token or key, and then which caller of the list it is. Tenant and audience are always checked; nothing that a
 * caller writes into a header decides.
 */
export function callerChecks(spec: PolicySpec): PolicyElement[] {
  const branches = [...spec.callers]
    // A key first: with one, no token has been validated.
    .sort((one, other) => Number(other.caller.usesKey) - Number(one.caller.usesKey))
    .map((allowed) => branchOf(allowed, spec));
  const refused = [refuse('callerRefused')];
  return [
    ...['objectId', 'clientId'].map(
      (name) => new SetVariable({ name: VARIABLES[name as 'objectId' | 'clientId'], value: '@("")' }),
    ),
    ...authentication(spec),
    ...(branches.length === 0 ? refused : [new Choose({ branches, otherwise: refused })]),
  ];
}

/** A token, unless a key of the list is given: other keys of the service count for nothing. */
function authentication(spec: PolicySpec): PolicyElement[] {
  const keys = spec.callers
    .filter(({ caller }) => caller.usesKey)
    .map(({ caller }) => spec.subscriptionOf(caller.label));
  const tokens = spec.callers.some(({ caller }) => !caller.usesKey) || keys.length === 0;
  const check = tokens ? tokenCheck(spec) : [refuse('unauthorized')];
  if (keys.length === 0) return check;
  const noKey = `@(context.Subscription == null || !${stringArray(keys)}.Any(id => id == context.Subscription.Id))`;
  return [new Choose({ branches: [{ condition: noKey, statements: check }] })];
}

function tokenCheck({ tenantId, audience }: PolicySpec): PolicyElement[] {
  const bare = audience.replace(/\/$/, '');
  return [
    new ValidateAzureAdToken({
      tenantId,
      audiences: [bare, `${bare}/`],
      outputTokenVariableName: VARIABLES.token,
      failedValidationHttpCode: 401,
    }),
    new SetVariable({ name: VARIABLES.objectId, value: `@(${claim('oid')})` }),
    // A token that an application got for a user is the user's.
    new SetVariable({
      name: VARIABLES.clientId,
      value: `@(${claim('scp')} == "" ? ${claim('azp', claim('appid'))} : "")`,
    }),
  ];
}

function branchOf({ caller }: AllowedCaller, spec: PolicySpec): ChooseBranch {
  const { label, foundryProject: project } = caller;
  return {
    condition: conditionOf(caller, spec),
    statements: [
      new SetVariable({ name: VARIABLES.caller, value: `@(${stringLiteral(label)})` }),
      new SetVariable({
        name: VARIABLES.project,
        value: `@(${stringLiteral(project === undefined ? 'none' : label)})`,
      }),
      // What Foundry writes into headers labels and counts, from here on and for projects alone.
      new SetVariable({ name: VARIABLES.agent, value: project === undefined ? '@("none")' : agentName() }),
    ],
  };
}

function conditionOf({ _proof: proof, label }: AllowedCaller['caller'], spec: PolicySpec): string {
  if (proof.kind === 'key') {
    const id = stringLiteral(spec.subscriptionOf(label));
    return `@(context.Subscription != null && context.Subscription.Id == ${id})`;
  }
  const holder = textOf(proof.kind);
  return `@(${stringLiteral(proof.value)}.Equals(${holder}, StringComparison.OrdinalIgnoreCase))`;
}

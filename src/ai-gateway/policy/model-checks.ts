import { stringArray, stringLiteral } from '../../policy/document/csharp';
import type { PolicyElement } from '../../policy/document/policy-element';
import { Choose } from '../../policy/statements/choose';
import { SetVariable } from '../../policy/statements/set-variable';
import { refuse } from './answers';
import { modelInBody, modelInPath } from './expressions';
import type { PolicySpec } from './policy-spec';
import { textOf, VARIABLES } from './variables';

/** Which model is asked for, and whether this caller may use it. */
export function modelChecks(spec: PolicySpec): PolicyElement[] {
  const value = spec.facts.deploymentInPath ? modelInPath() : modelInBody();
  return [
    new SetVariable({ name: VARIABLES.model, value }),
    new Choose({ branches: [{ condition: `@(${textOf('model')} == "")`, statements: [refuse('badRequest')] }] }),
    ...knownModel(spec),
    ...allowedModel(spec, [refuse('modelRefused')]),
  ];
}

/** Whether the gateway has the model. */
export function knownModel(spec: PolicySpec): PolicyElement[] {
  const names = spec.models.map(({ modelName }) => modelName);
  return [new Choose({ branches: [{ condition: notOneOf(names), statements: [refuse('modelUnknown')] }] })];
}

/** A branch for each caller with a list of its own. */
export function allowedModel(spec: PolicySpec, refused: PolicyElement[]): PolicyElement[] {
  const branches = spec.callers.flatMap(({ caller, options: { models } }) =>
    models === undefined
      ? []
      : [
          {
            condition: isCaller(caller.label),
            statements: [new Choose({ branches: [{ condition: notOneOf(models), statements: refused }] })],
          },
        ],
  );
  return branches.length === 0 ? [] : [new Choose({ branches })];
}

/** Whether the caller is one of the list. */
export function isCaller(label: string): string {
  return `@(${textOf('caller')} == ${stringLiteral(label)})`;
}

function notOneOf(models: readonly string[]): string {
  return `@(!${stringArray(models)}.Any(name => name == ${textOf('model')}))`;
}

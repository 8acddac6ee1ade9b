import { asToken } from '../../core/terraform/tokens';
import { stringLiteral } from '../../policy/document/csharp';
import type { PolicyElement } from '../../policy/document/policy-element';
import { Choose, type ChooseBranch } from '../../policy/statements/choose';
import { RewriteUri } from '../../policy/statements/rewrite-uri';
import { SetBackendService } from '../../policy/statements/set-backend-service';
import { SetVariable } from '../../policy/statements/set-variable';
import { endpointsOf, GET_MODEL, LIST_MODELS, MODEL_PARAMETER } from '../discovery/discovery-paths';
import { listAnswer, modelAnswer } from '../discovery/fixed-answers';
import type { ModelDiscovery } from '../discovery/model-discovery';
import { json, refuse } from './answers';
import { modelInPath } from './expressions';
import { allowedModel, isCaller, knownModel } from './model-checks';
import type { PolicySpec } from './policy-spec';
import { identitySwap } from './routing';
import { textOf, VARIABLES } from './variables';

const RESOURCE_MANAGER = 'https://management.azure.com';
/** Read 2026-11-28 in the templates of foundry-samples. */
const DEPLOYMENTS_VERSION = '2024-10-01';

const isOperation = (id: string): string => `@(context.Operation.Id == "${id}")`;

/**
 * What happens to a request that asks for models, and `otherwise` to all others. It is a part of the policy of the API,
 * behind the checks of the caller, so that it has no way past them.
 */
export function withDiscovery(spec: PolicySpec, otherwise: PolicyElement[]): PolicyElement[] {
  const { discovery } = spec;
  if (discovery === undefined) return otherwise;
  const branches =
    discovery.account === undefined ? fixed(spec, discovery) : proxied(spec, discovery.account.accountId);
  return [new Choose({ branches, otherwise })];
}

function fixed(spec: PolicySpec, discovery: ModelDiscovery): ChooseBranch[] {
  const endpoints = endpointsOf(discovery, spec.facts);
  const all = json(200, 'OK', listAnswer(spec.models, endpoints));
  const some = spec.callers.flatMap(({ caller, options: { models } }) =>
    models === undefined
      ? []
      : [
          {
            condition: isCaller(caller.label),
            statements: [
              json(
                200,
                'OK',
                listAnswer(
                  spec.models.filter(({ modelName }) => models.includes(modelName)),
                  endpoints,
                ),
              ),
            ],
          },
        ],
  );
  const each = spec.models.map((model) => ({
    condition: `@(${textOf('model')} == ${stringLiteral(model.modelName)})`,
    statements: [json(200, 'OK', modelAnswer(model, endpoints))],
  }));
  return [
    {
      condition: isOperation(LIST_MODELS),
      statements: some.length === 0 ? [all] : [new Choose({ branches: some, otherwise: [all] })],
    },
    {
      condition: isOperation(GET_MODEL),
      statements: [
        new SetVariable({ name: VARIABLES.model, value: modelInPath(MODEL_PARAMETER) }),
        ...knownModel(spec),
        // To whom a model is not allowed, it does not exist.
        ...allowedModel(spec, [refuse('modelUnknown')]),
        new Choose({ branches: each }),
      ],
    },
  ];
}

function proxied(spec: PolicySpec, accountId: string): ChooseBranch[] {
  const ask = (template: string): PolicyElement[] => [
    ...identitySwap(`${RESOURCE_MANAGER}/`, spec.clientId),
    new RewriteUri({ template: `${template}?api-version=${DEPLOYMENTS_VERSION}`, copyUnmatchedParams: false }),
    new SetBackendService({ baseUrl: `${RESOURCE_MANAGER}${asToken(accountId)}` }),
  ];
  return [
    { condition: isOperation(LIST_MODELS), statements: ask('/deployments') },
    { condition: isOperation(GET_MODEL), statements: ask(`/deployments/{${MODEL_PARAMETER}}`) },
  ];
}

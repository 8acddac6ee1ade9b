import { stringLiteral } from '../../policy/document/csharp';
import type { PolicyElement } from '../../policy/document/policy-element';
import { AuthenticationManagedIdentity } from '../../policy/statements/authentication-managed-identity';
import { Choose } from '../../policy/statements/choose';
import { ForwardRequest } from '../../policy/statements/forward-request';
import { Retry } from '../../policy/statements/retry';
import { RewriteUri } from '../../policy/statements/rewrite-uri';
import { SetBackendService } from '../../policy/statements/set-backend-service';
import { HeaderExistsAction, SetHeader } from '../../policy/statements/set-header';
import { SetQueryParameter } from '../../policy/statements/set-query-parameter';
import { SetVariable } from '../../policy/statements/set-variable';
import { ModelOperation } from '../list/model-operation';
import type { PlannedModel } from '../list/model-plan';
import { DEPLOYMENT_PARAMETER } from '../list/surface-facts';
import { refuse } from './answers';
import type { PolicySpec } from './policy-spec';
import { textOf, VARIABLES } from './variables';

/** Audience of tokens for models. */
export const MODELS_AUDIENCE = 'https://cognitiveservices.azure.com';

/** Query parameter in which a key may come, next to header `api-key`. */
export const KEY_PARAMETER = 'subscription-key';
export const KEY_HEADER = 'api-key';

/** The caller's key goes no further; its token is replaced by that of the gateway. */
export function identitySwap(resource: string, clientId: string | undefined): PolicyElement[] {
  return [
    new SetHeader({ name: KEY_HEADER, existsAction: HeaderExistsAction.DELETE }),
    new SetQueryParameter({ name: KEY_PARAMETER, existsAction: HeaderExistsAction.DELETE }),
    new AuthenticationManagedIdentity({ resource, clientId }),
  ];
}

/** To the accounts that serve the model. */
export function routing(spec: PolicySpec): PolicyElement[] {
  const branches = spec.models.map((model) => ({
    condition: `@(${textOf('model')} == ${stringLiteral(model.modelName)})`,
    statements: toModel(model, spec),
  }));
  const { apiVersion } = spec.facts;
  return [
    ...identitySwap(spec.accountAudience, spec.clientId),
    apiVersion === undefined
      ? new SetQueryParameter({ name: 'api-version', existsAction: HeaderExistsAction.DELETE })
      : new SetQueryParameter({ name: 'api-version', existsAction: HeaderExistsAction.SKIP, values: [apiVersion] }),
    new Choose({ branches }),
  ];
}

function toModel(model: PlannedModel, spec: PolicySpec): PolicyElement[] {
  const backend = spec.backendOf(model.modelName);
  return [
    new SetVariable({ name: VARIABLES.accounts, value: `@(${stringLiteral(String(model.deployments.length))})` }),
    ...(spec.facts.deploymentInPath ? [toDeployment(model, spec)] : []),
    new SetBackendService({ backendId: backend.backendName, dependables: backend.dependables }),
  ];
}

/** The path is rewritten, so that the account finds the deployment that was checked. */
function toDeployment({ deploymentName }: PlannedModel, { facts }: PolicySpec): PolicyElement {
  const pathOf = (operation: ModelOperation): string =>
    (facts.operations[operation] ?? '').replace(`{${DEPLOYMENT_PARAMETER}}`, deploymentName);
  const [chat, embeddings] = [pathOf(ModelOperation.CHAT_COMPLETIONS), pathOf(ModelOperation.EMBEDDINGS)];
  return new RewriteUri({
    template: `@(context.Operation.Id == "${ModelOperation.EMBEDDINGS}" ? "${embeddings}" : "${chat}")`,
    copyUnmatchedParams: true,
  });
}

/** What the gateway answers itself while the breakers of all accounts are open: its reason names the pool. */
const EXHAUSTED = '(context.Response.StatusReason ?? "").ToLower().Contains("pool")';

/**
 * Statuses for which another account is tried. 401 and 403 are about the gateway's own identity, whose role on an account may
 * not be known yet.
 */
const TRIED_ELSEWHERE = ['== 401', '== 403', '== 429', '>= 500']
  .map((one) => `context.Response.StatusCode ${one}`)
  .join(' || ');
const ELSEWHERE = `@((${TRIED_ELSEWHERE}) && !${EXHAUSTED})`;

/** The answer of an exhausted pool, without its name. */
export function withoutPoolName({ models }: Pick<PolicySpec, 'models'>): PolicyElement[] {
  if (models.every(({ deployments }) => deployments.length === 1)) return [];
  const condition = `@(context.Response.StatusCode == 503 && ${EXHAUSTED})`;
  return [new Choose({ branches: [{ condition, statements: [refuse('unavailable')] }] })];
}

/** Passes on in parts as they come; over the pool of a model, each account is tried once. */
export function forwarding({ models }: Pick<PolicySpec, 'models'>): PolicyElement[] {
  const sizes = [...new Set(models.map(({ deployments }) => deployments.length))].filter((size) => size > 1).sort();
  const once = new ForwardRequest({ bufferResponse: false });
  if (sizes.length === 0) return [once];
  const again = new ForwardRequest({ bufferRequestBody: true, bufferResponse: false });
  return [
    new Choose({
      branches: sizes.map((size) => ({
        condition: `@(context.Variables.GetValueOrDefault<string>("${VARIABLES.accounts}", "") == "${size}")`,
        statements: [
          new Retry({
            condition: ELSEWHERE,
            count: size - 1,
            intervalSeconds: 0,
            firstFastRetry: true,
            statements: [again],
          }),
        ],
      })),
      otherwise: [once],
    }),
  ];
}

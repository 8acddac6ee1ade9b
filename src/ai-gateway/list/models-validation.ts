import { sameArmId } from '../../core/azure/arm-id';
import { isLiteral } from '../../core/terraform/tokens';
import { repeated } from '../../core/validation/distinct';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { checkPartOfAccount } from '../../foundry/existing/part-of';
import { checkCircuitBreaker } from '../../ingress/gateway/routes/circuit-breaker-validation';
import { planCircuitBreaker } from '../../ingress/gateway/routes/gateway-backend-plan';
import type { GatewayTier } from '../../ingress/gateway/tiers/gateway-tier';
import { AI_GATEWAY_LIST_CODES } from './codes';
import type { GatewayModel } from './gateway-model';
import { MODEL_NAME } from './model-names';
import { OPENAI, type PlannedModel } from './model-plan';
import { ModelSurface } from './model-surface';
import { SURFACES } from './surface-facts';

/** Bounds of priorities and weights in a pool. Source: learn.microsoft.com/azure/api-management/backends, read 2026-11-28. */
export const MODEL_SHARE: Range = { code: AI_GATEWAY_LIST_CODES.InvalidModelShare, min: 0, max: 100 };

/** Most members of a pool. Source: learn.microsoft.com/azure/api-management/backends, read 2026-11-28. */
export const MOST_ACCOUNTS = 30;

/**
 * Format of models that no surface here has.
 *
 * @see https://learn.microsoft.com/azure/foundry/foundry-models/how-to/use-foundry-models-claude (read 2026-11-29)
 */
const ANTHROPIC = 'Anthropic';

/** What a list of models is checked for. */
interface ModelsFor {
  readonly surface: ModelSurface;
  readonly tier?: GatewayTier;
}

/** Adds everything that is wrong with the list of models. */
export function checkModels(problems: Problems, models: readonly PlannedModel[], of: ModelsFor): void {
  problems.when(models.length === 0, AI_GATEWAY_LIST_CODES.NoGatewayModels, () => ({
    message: 'models is an empty list',
    remedy: 'list at least one model, with the accounts that serve it',
  }));
  for (const name of repeated(models.map(({ modelName }) => modelName))) {
    problems.add(
      AI_GATEWAY_LIST_CODES.DuplicateGatewayModel,
      `model ${quote(name)} is listed twice`,
      'list it once, with all its accounts in deployments',
    );
  }
  for (const model of models) {
    checkModel(problems, model, of.surface);
    checkDeployments(problems, model, of.tier);
  }
}

function checkModel(problems: Problems, model: PlannedModel, surface: ModelSurface): void {
  const { modelName, deploymentName, format } = model;
  const what = `model ${quote(modelName)}`;
  problems.check('modelName', modelName, MODEL_NAME);
  problems.when(!isLiteral(modelName), AI_GATEWAY_LIST_CODES.InvalidGatewayModelName, () => ({
    message: 'the name of a model is known only after apply',
    remedy: 'give a literal name: names of backends and policies are derived from it',
  }));
  // Left out it is the name of the model, of which the same was said already.
  if (deploymentName !== modelName) problems.check(`deploymentName of ${what}`, deploymentName, MODEL_NAME);
  const isLater = isLiteral(modelName) && !isLiteral(deploymentName);
  problems.when(isLater, AI_GATEWAY_LIST_CODES.InvalidGatewayModelName, () => ({
    message: `deploymentName of ${what} is known only after apply`,
    remedy: 'give a literal name: the name of a backend is derived from it',
  }));
  const { deploymentInPath, words } = SURFACES[surface];
  problems.when(deploymentName !== modelName && !deploymentInPath, AI_GATEWAY_LIST_CODES.AliasNeedsPath, () => ({
    message: `${what} is called ${quote(deploymentName)} in its accounts, and requests of surface ${words} name it in their body, which is passed on as it is`,
    remedy: 'call it like the deployment, or use ModelSurface.AZURE_OPENAI',
  }));
  problems.when(
    surface === ModelSurface.AZURE_OPENAI && format !== OPENAI && format !== ANTHROPIC,
    AI_GATEWAY_LIST_CODES.OpenAiModelsOnly,
    () => ({
      message: `${what} is of ${format}, and surface ${words} has models of OpenAI only`,
      remedy: 'use ModelSurface.FOUNDRY_MODELS or ModelSurface.OPENAI_V1',
    }),
  );
  problems.when(format === ANTHROPIC, AI_GATEWAY_LIST_CODES.MessagesApiOnly, () => ({
    message: `${what} is of ${ANTHROPIC}; in a Foundry account it answers the Messages API only, and agents send chat completions`,
    remedy:
      'take it out of models, and connect a gateway that translates requests, with ModelSource.apiManagement or ModelSource.otherGateway',
  }));
}

function checkDeployments(problems: Problems, model: PlannedModel, tier: GatewayTier | undefined): void {
  const { modelName, deploymentName, deployments } = model;
  const what = `model ${quote(modelName)}`;
  const count = deployments.length;
  problems.when(count < 1 || count > MOST_ACCOUNTS, AI_GATEWAY_LIST_CODES.ModelAccountCount, () => ({
    message: `${what} lists ${count} accounts`,
    remedy: `list 1 to ${MOST_ACCOUNTS}`,
  }));
  const differ = prioritiesDiffer(model);
  deployments.forEach((one, index) => {
    const { account, deployment, circuitBreaker, withoutCircuitBreaker = false } = one;
    const place = `account ${quote(account.accountName)} of ${what}`;
    problems.checkWithin(`priority of ${place}`, one.priority, MODEL_SHARE);
    problems.checkWithin(`weight of ${place}`, one.weight, MODEL_SHARE);
    problems.when(!isLiteral(account.accountName), AI_GATEWAY_LIST_CODES.ModelAccountUnknown, () => ({
      message: `the name of ${account.node.path}, an account of ${what}, is known only after apply`,
      remedy: 'give the account by an id that is known, such as FoundryAccount.fromAccountId with a literal id',
    }));
    problems.when(
      deployments.findIndex((other) => sameArmId(other.account.accountId, account.accountId)) !== index,
      AI_GATEWAY_LIST_CODES.DuplicateModelAccount,
      () => ({ message: `${place} is listed twice`, remedy: 'list it once, with its weight' }),
    );
    checkPartOfAccount(problems, `the deployment in ${place}`, deployment, account);
    const other = deployment?.deploymentName;
    problems.when(
      other !== undefined && isLiteral(other) && other.toLowerCase() !== deploymentName.toLowerCase(),
      AI_GATEWAY_LIST_CODES.DeploymentOfOtherName,
      () => ({
        message: `the deployment in ${place} is called ${quote(other ?? '')} and not ${quote(deploymentName)}`,
        remedy: 'give one name to all deployments of a model: a request is passed on to any of them as it is',
      }),
    );
    problems.when(differ && withoutCircuitBreaker, AI_GATEWAY_LIST_CODES.BreakerDemanded, () => ({
      message: `${place} has no circuit breaker, and priorities differ`,
      remedy: 'leave withoutCircuitBreaker out: the next priority is called only while breakers are open',
    }));
    problems.when(
      withoutCircuitBreaker && circuitBreaker !== undefined,
      AI_GATEWAY_LIST_CODES.BreakerContradiction,
      () => ({
        message: `circuitBreaker and withoutCircuitBreaker of ${place} are both given`,
        remedy: 'give one of them',
      }),
    );
    if (circuitBreaker !== undefined) checkCircuitBreaker(problems, planCircuitBreaker(circuitBreaker), tier);
  });
}

/** Whether some accounts of a model are called only while others fail. */
function prioritiesDiffer({ deployments }: GatewayModel): boolean {
  return new Set(deployments.map(({ priority }) => priority)).size > 1;
}

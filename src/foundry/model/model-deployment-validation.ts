import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { checkTags } from '../../core/azure/tag-validation';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { isBlank } from '../../core/validation/unseen';
import { warn } from '../../core/validation/warn';
import type { FoundryModel } from './foundry-model';
import type { ModelDeploymentPlan } from './model-deployment-plan';
import { ModelSku } from './model-sku';
import type { ModelDeploymentProps } from './model-deployment-props';
import { MODEL_CODES } from './codes';
import { foundryName } from '../existing/foundry-name';
import { checkPartOfAccount } from '../existing/part-of';

export const MODEL_DEPLOYMENT_NAME = foundryName(MODEL_CODES.InvalidModelDeploymentName, 'give another deploymentName');

export const MODEL_VERSION = {
  code: MODEL_CODES.InvalidModelVersion,
  rule: 'must be the version of a model',
  remedy: "give the one that the catalogue shows, such as '2025-04-14'; 'latest' is none",
  holds: (value: string) => /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}$/.test(value) && !/^(latest|default|auto)$/i.test(value),
};

/** The most that a whole number of the service holds; quotas are smaller, and nobody's here to know. */
export const MODEL_CAPACITY: Range = { code: MODEL_CODES.InvalidModelCapacity, min: 1, max: 1_000_000 };

export const RESERVED_SKUS: readonly ModelSku[] = [
  ModelSku.GLOBAL_PROVISIONED_MANAGED,
  ModelSku.DATA_ZONE_PROVISIONED_MANAGED,
  ModelSku.PROVISIONED_MANAGED,
];

/** @see https://www.iso.org/iso-3166-country-codes.html (read 2026-11-28) */
export const COUNTRY_CODE = {
  code: MODEL_CODES.InvalidModelCustomer,
  rule: 'must be a country code of two letters',
  remedy: "give it as 'DE'",
  holds: (value: string) => /^[A-Z]{2}$/.test(value),
};

/** Adds everything that is wrong with a model's deployment. */
export function checkModelDeployment(problems: Problems, plan: ModelDeploymentPlan): void {
  const { model, sku } = plan;
  checkTags(problems, plan.tags);
  problems.check('deploymentName', plan.deploymentName, MODEL_DEPLOYMENT_NAME);
  problems.checkWithin('capacity', plan.capacity, MODEL_CAPACITY);
  checkModel(problems, model);
  checkPartOfAccount(problems, 'contentFilter', plan.contentFilter, plan.account);
  checkPartOfAccount(problems, 'spillover', plan.spillover, plan.account);
  problems.when(plan.spillover !== undefined && !RESERVED_SKUS.includes(sku), MODEL_CODES.SpilloverNotTaken, () => ({
    message: `spillover is given for sku ${quote(sku)}, which has no reserved units to spill over from`,
    remedy: 'leave it out, or take a provisioned sku',
  }));
}

function checkModel(problems: Problems, { format, modelName, version, customer }: FoundryModel): void {
  problems.check('modelName', modelName, textUpTo(MODEL_CODES.InvalidModelName, 128));
  problems.check('format', format, textUpTo(MODEL_CODES.InvalidModelName, 128));
  problems.check('version', version, MODEL_VERSION);
  problems.when(
    isLiteral(format) && /^anthropic$/i.test(format) && customer === undefined,
    MODEL_CODES.InvalidModelCustomer,
    () => ({
      message: `model ${quote(modelName)} is one of Anthropic, which requires details of the customer`,
      remedy: 'use FoundryModel.anthropic',
    }),
  );
  if (customer === undefined) return;
  for (const key of ['organizationName', 'industry'] as const) {
    problems.when(isLiteral(customer[key]) && isBlank(customer[key]), MODEL_CODES.InvalidModelCustomer, () => ({
      message: `${key} is empty, and Anthropic requires it`,
      remedy: 'give it as in your contract',
    }));
  }
  problems.check('countryCode', customer.countryCode, COUNTRY_CODE);
}

/** Warns of a model that answers with 429 as soon as an agent uses it. */
export function warnOfModelDeployment(deployment: IConstruct, given: ModelDeploymentProps): void {
  const { capacity, model } = given;
  if (capacity !== undefined || !/^openai$/i.test(model.format)) return;
  warn(
    deployment,
    MODEL_CODES.CapacityLeftOut,
    `model ${quote(model.modelName)} has no capacity, and gets 1 unit: 1,000 tokens per minute, less than one long prompt; give capacity`,
  );
}

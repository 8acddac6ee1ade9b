import { INT32_MAX } from '../../core/validation/int32';
import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import type { AllowOptions } from './allow-options';
import { AI_GATEWAY_CALLER_CODES } from './codes';
import type { GatewayCaller } from './gateway-caller';
import type { TokenLimits } from './token-limits';
import { modelRemedy } from '../list/model-names';

/** A caller with what it may use. */
export interface AllowedCaller {
  readonly caller: GatewayCaller;
  readonly options: AllowOptions;
}

/** Adds everything that is wrong with a caller and what it may use. */
export function checkCaller(
  problems: Problems,
  { caller, options }: AllowedCaller,
  modelNames: readonly string[],
  others: readonly GatewayCaller[],
): void {
  const what = `caller ${quote(caller.label)}`;
  problems.when(
    others.some((other) => isSameCaller(other, caller)),
    AI_GATEWAY_CALLER_CODES.DuplicateCaller,
    () => ({ message: `${what} is allowed twice`, remedy: 'allow it once, with all its limits' }),
  );
  problems.checkKnown(`models of ${what}`, options.models);
  problems.when(options.models?.length === 0, AI_GATEWAY_CALLER_CODES.CallerWithoutModels, () => ({
    message: `models of ${what} is an empty list`,
    remedy: 'list models, or leave it out for all of the gateway',
  }));
  for (const name of options.models ?? []) {
    problems.when(!modelNames.includes(name), AI_GATEWAY_CALLER_CODES.UnknownCallerModel, () => ({
      message: `${what} may use model ${quote(name)}, which the gateway does not have`,
      remedy: modelRemedy(name, modelNames),
    }));
  }
  checkLimits(problems, what, options);
  checkAgentLimits(problems, what, caller, options.eachAgent);
  checkKey(problems, what, caller);
}

/** Warns of limits without effect. */
export function warnOfCaller(construct: IConstruct, { caller, options }: AllowedCaller): void {
  if (options.eachAgent === undefined || hasLimit(options)) return;
  warn(
    construct,
    AI_GATEWAY_CALLER_CODES.AgentLimitEvaded,
    `agents of ${quote(caller.label)} are limited and the project is not: it names the agent itself, so that an agent ` +
      'that takes other names has no limit; limit the project, too',
  );
}

/** Whether there is a limit at all. */
export function hasLimit({ tokensPerMinute, quota }: TokenLimits): boolean {
  return tokensPerMinute !== undefined || quota !== undefined;
}

function checkLimits(problems: Problems, what: string, { tokensPerMinute, quota, quotaPeriod }: TokenLimits): void {
  for (const [name, value, most] of [
    ['tokensPerMinute', tokensPerMinute, INT32_MAX],
    ['quota', quota, Number.MAX_SAFE_INTEGER],
  ] as const) {
    problems.checkRange(AI_GATEWAY_CALLER_CODES.InvalidCallerLimit, `${name} of ${what}`, value, 1, most);
    problems.when(value !== undefined && !isLiteral(value), AI_GATEWAY_CALLER_CODES.InvalidCallerLimit, () => ({
      message: `${name} of ${what} is known only after apply`,
      remedy: 'give a literal whole number',
    }));
  }
  problems.when((quota === undefined) !== (quotaPeriod === undefined), AI_GATEWAY_CALLER_CODES.QuotaIncomplete, () => ({
    message: `${quota === undefined ? 'quotaPeriod' : 'quota'} of ${what} is given without ${quota === undefined ? 'quota' : 'quotaPeriod'}`,
    remedy: 'give both of them, or neither',
  }));
}

function checkAgentLimits(
  problems: Problems,
  what: string,
  caller: GatewayCaller,
  eachAgent: TokenLimits | undefined,
): void {
  if (eachAgent === undefined) return;
  checkLimits(problems, `each agent of ${what}`, eachAgent);
  problems.when(!hasLimit(eachAgent), AI_GATEWAY_CALLER_CODES.EmptyTokenLimits, () => ({
    message: `eachAgent of ${what} has no limit`,
    remedy: 'set tokensPerMinute or quota in it, or leave it out',
  }));
  problems.when(caller.foundryProject === undefined, AI_GATEWAY_CALLER_CODES.AgentLimitWithoutProject, () => ({
    message: `eachAgent is given for ${what}, which is not a project and has no agents`,
    remedy: 'give tokensPerMinute and quota of the caller itself',
  }));
}

function checkKey(problems: Problems, what: string, { _proof: proof }: GatewayCaller): void {
  if (proof.kind !== 'key') return;
  const { existingSubscriptionId: id, primaryKey } = proof.options;
  problems.check(`existingSubscriptionId of ${what}`, id, {
    code: AI_GATEWAY_CALLER_CODES.InvalidKeySubscription,
    rule: "may hold letters, digits, '-' and '_', 1 to 80 of them",
    remedy: 'give the last part of its resource id, and not its display name',
    holds: (value) => /^\w[\w-]*$/.test(value) && value.length <= 80,
  });
  problems.when(id !== undefined && primaryKey !== undefined, AI_GATEWAY_CALLER_CODES.CallerKeyContradiction, () => ({
    message: `existingSubscriptionId and primaryKey of ${what} are both given`,
    remedy: 'leave primaryKey out: the key of an existing subscription is not changed',
  }));
  problems.when(primaryKey !== undefined && isLiteral(primaryKey), AI_GATEWAY_CALLER_CODES.KeyInText, () => ({
    message: `primaryKey of ${what} is a literal text, which would be in the synthesized files`,
    remedy: 'give a sensitive variable',
  }));
}

/** One identity under two labels would have two limits, of which the first counts. */
function isSameCaller(one: GatewayCaller, other: GatewayCaller): boolean {
  if (one.label.toLowerCase() === other.label.toLowerCase()) return true;
  const [a, b] = [one._proof, other._proof];
  if (a.kind === 'key' || b.kind === 'key') return false;
  return a.kind === b.kind && a.value.toLowerCase() === b.value.toLowerCase();
}

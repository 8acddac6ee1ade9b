import { z } from 'zod';
import { models } from '../../../src';
import {
  COUNTRY_CODE,
  FILTER_KINDS,
  FILTER_NAME,
  MODEL_CAPACITY,
  MODEL_DEPLOYMENT_NAME,
  MODEL_VERSION,
  repeated,
  RESERVED_SKUS,
} from '../../../src/internal';
import { between, by, filled, isObject, text, whole, words } from '../values/settings-values';

const { ContentFilterLevel, ContentFilterName, ContentFilterSide, ModelSku, ModelUpgrade } = models;

/** Words of the settings for what the library calls by its enums. */
export const SKUS = {
  'global-standard': ModelSku.GLOBAL_STANDARD,
  'data-zone-standard': ModelSku.DATA_ZONE_STANDARD,
  standard: ModelSku.STANDARD,
  'global-provisioned': ModelSku.GLOBAL_PROVISIONED_MANAGED,
  'data-zone-provisioned': ModelSku.DATA_ZONE_PROVISIONED_MANAGED,
  provisioned: ModelSku.PROVISIONED_MANAGED,
  'global-batch': ModelSku.GLOBAL_BATCH,
  'data-zone-batch': ModelSku.DATA_ZONE_BATCH,
} as const;
export const UPGRADES = {
  never: ModelUpgrade.NEVER,
  'when-retired': ModelUpgrade.WHEN_RETIRED,
  'when-default-changes': ModelUpgrade.WHEN_DEFAULT_CHANGES,
} as const;
export const FILTERS = {
  hate: ContentFilterName.HATE,
  sexual: ContentFilterName.SEXUAL,
  violence: ContentFilterName.VIOLENCE,
  'self-harm': ContentFilterName.SELF_HARM,
  jailbreak: ContentFilterName.JAILBREAK,
  'indirect-attack': ContentFilterName.INDIRECT_ATTACK,
  'protected-material-text': ContentFilterName.PROTECTED_MATERIAL_TEXT,
  'protected-material-code': ContentFilterName.PROTECTED_MATERIAL_CODE,
  profanity: ContentFilterName.PROFANITY,
} as const;
export const SIDES = { prompt: ContentFilterSide.PROMPT, completion: ContentFilterSide.COMPLETION } as const;
export const LEVELS = {
  low: ContentFilterLevel.LOW,
  medium: ContentFilterLevel.MEDIUM,
  high: ContentFilterLevel.HIGH,
} as const;

const customer = z.strictObject({
  organizationName: text,
  countryCode: by(COUNTRY_CODE).describe('two letters, such as DE'),
  industry: text,
});

const ANTHROPIC = 'Anthropic';

/** A model of an estate, under the name that agents call it by. */
const model = between(
  z.strictObject({
    format: text.optional().describe('who the model is from, such as OpenAI, Anthropic, Mistral AI; left out: OpenAI'),
    model: text.optional().describe('name of the model in the catalogue; left out: the key'),
    version: by(MODEL_VERSION).describe("as the catalogue shows it, such as '2025-04-14'"),
    publisher: text.optional().describe('where the catalogue tells it from the format'),
    customer: customer.optional().describe('details of the customer, which Anthropic requires for its models'),
    sku: words(SKUS).optional().describe('left out: global-standard'),
    capacity: whole(MODEL_CAPACITY)
      .optional()
      .describe('thousands of tokens per minute, or reserved units; left out: 1'),
    versionUpgrade: words(UPGRADES).optional().describe('left out: never'),
    contentFilter: text.optional().describe('one of filters, or one that exists; left out: Microsoft.DefaultV2'),
    spillover: text.optional().describe('one of models, listed before, that takes what is too much for reserved units'),
  }),
  ({ format, customer: who, spillover, sku }) => [
    ...(format === ANTHROPIC && who === undefined
      ? [{ path: ['customer'], message: 'is missing; Anthropic requires details of the customer' }]
      : []),
    ...(format !== ANTHROPIC && who !== undefined
      ? [{ path: ['customer'], message: 'belongs to models of Anthropic; remove it, or set format: Anthropic' }]
      : []),
    ...(spillover !== undefined && !RESERVED_SKUS.includes(SKUS[sku ?? 'global-standard'])
      ? [{ path: ['spillover'], message: 'has no reserved units to spill over from; remove it, or give such an sku' }]
      : []),
  ],
);

/** Models by the names that agents call them by. */
export const modelsByName = z.record(by(MODEL_DEPLOYMENT_NAME), model);

const rule = between(
  z.strictObject({
    filter: words(FILTERS),
    level: words(LEVELS).optional().describe('hate, sexual, violence and self-harm: from which severity on'),
    side: words(SIDES).optional().describe('left out: every side that the filter takes'),
    enabled: z.boolean().optional().describe('left out: true'),
    blocking: z.boolean().optional().describe('false: what it finds is reported with the response; left out: true'),
  }),
  ({ filter, level, side, enabled }) => {
    if (filter === undefined || !Object.hasOwn(FILTERS, filter)) return [];
    const { hasLevels, sides } = FILTER_KINDS[FILTERS[filter]];
    return [
      ...(hasLevels && level === undefined && enabled !== false
        ? [{ path: ['level'], message: `is missing; ${filter} looks for severities` }]
        : []),
      ...(!hasLevels && level !== undefined
        ? [{ path: ['level'], message: `does not belong to ${filter}, which has no severities; remove it` }]
        : []),
      ...(side !== undefined && Object.hasOwn(SIDES, side) && !sides.includes(SIDES[side])
        ? [{ path: ['side'], message: `does not belong to ${filter}, which looks at the other one; remove it` }]
        : []),
    ];
  },
);

type RuleSettings = z.infer<typeof rule>;

/** A rule for each filter on each side, and no second one. */
function sameRules(rules: unknown) {
  if (!Array.isArray(rules)) return [];
  const seen = new Set<string>();
  return (rules as RuleSettings[]).flatMap((one, index) => {
    if (!isObject(one) || !Object.hasOwn(FILTERS, one.filter)) return [];
    const { sides } = FILTER_KINDS[FILTERS[one.filter]];
    const keys = (one.side === undefined ? sides : [SIDES[one.side]]).map((side) => `${one.filter} ${side}`);
    const isTwice = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isTwice
      ? [{ path: ['rules', String(index)], message: 'repeats a rule for this filter and side; keep one of them' }]
      : [];
  });
}

const filter = between(
  z.strictObject({
    basePolicy: text.optional().describe('filter that it is based on; left out: Microsoft.DefaultV2'),
    mode: z
      .enum(['blocking', 'asynchronous'])
      .optional()
      .describe('asynchronous: responses are checked while they are streamed; left out: blocking'),
    rules: filled(rule),
    blocklists: filled(
      z.strictObject({ name: text, side: words(SIDES), blocking: z.boolean().optional().describe('left out: true') }),
    )
      .optional()
      .describe('lists of words that exist in the account'),
  }),
  ({ rules }) => sameRules(rules),
);

/** Content filters by their names. */
export const filters = z.record(by(FILTER_NAME), filter);

export type ModelSettings = z.infer<typeof model>;
export type FilterSettings = z.infer<typeof filter>;

/** A model that spills over to what is not listed before it, and names that Azure does not tell apart. */
export function modelMistakes(given: {
  readonly models?: unknown;
  readonly filters?: unknown;
  readonly projects?: unknown;
}) {
  const { models: all } = given;
  const names = isObject(all) ? Object.keys(all) : [];
  return [
    ...(['models', 'filters', 'projects'] as const).flatMap((key) => {
      const value = given[key];
      return repeated(isObject(value) ? Object.keys(value) : []).map((name) => ({
        path: [key, name],
        message: 'differs from another one in case alone, which Azure does not tell apart; rename it',
      }));
    }),
    ...names.flatMap((name, index) => {
      const one = (all as Record<string, ModelSettings>)[name];
      const spillover: unknown = isObject(one) ? one.spillover : undefined;
      if (typeof spillover !== 'string' || names.slice(0, index).includes(spillover)) return [];
      return [
        {
          path: ['models', name, 'spillover'],
          message: `is not listed before it; correct the name, or list that one first`,
        },
      ];
    }),
  ];
}

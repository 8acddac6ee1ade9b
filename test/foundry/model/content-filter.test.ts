import {
  ContentFilter,
  ContentFilterLevel,
  ContentFilterMode,
  ContentFilterName,
  type ContentFilterOptions,
  type ContentFilterRule,
  ContentFilterSide,
} from '../../../src/foundry/model';
import { codesOf } from '../../support/errors';
import { ACCOUNT_ID, PROJECT_ID, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { makeAccount, TYPES } from '../estate-samples';

const HATE: ContentFilterRule = { filter: ContentFilterName.HATE, level: ContentFilterLevel.LOW };

const made = (changes: Partial<ContentFilterOptions> = {}) =>
  synthesize((scope) => {
    new ContentFilter(scope, 'Filter', {
      account: makeAccount(scope),
      filterName: 'strict',
      rules: [HATE],
      ...changes,
    });
  });

const filters = (rules: ContentFilterRule[]) =>
  made({ rules }).onlyAzapi(TYPES.filter).config.body?.properties?.contentFilters;

const codes = (changes: Partial<ContentFilterOptions>) =>
  codesOf(() => {
    const scope = newStack();
    return new ContentFilter(scope, 'Filter', {
      account: makeAccount(scope),
      filterName: 'strict',
      rules: [HATE],
      ...changes,
    });
  });

describe('a content filter', () => {
  test('is based on that of Microsoft, and looks before anybody sees an answer', () => {
    expect(made().onlyAzapi(TYPES.filter).config).toMatchObject({
      type: 'Microsoft.CognitiveServices/accounts/raiPolicies@2026-05-01',
      name: 'strict',
      body: { properties: { basePolicyName: 'Microsoft.DefaultV2', mode: 'Blocking' } },
    });
  });

  test('leaves what it does not list to its base, without seeing drift in it', () => {
    expect(made().onlyAzapi(TYPES.filter).config).toMatchObject({
      list_unique_id_property: { 'properties.contentFilters': 'name,source' },
      ignore_other_items_in_list: ['properties.contentFilters'],
    });
  });

  test.each([
    [ContentFilterName.HATE, 'Hate'],
    [ContentFilterName.SEXUAL, 'Sexual'],
    [ContentFilterName.VIOLENCE, 'Violence'],
    [ContentFilterName.SELF_HARM, 'Selfharm'],
  ])('looks for %s by level, on both sides unless one is named', (filter, name) => {
    const rest = { name, enabled: true, blocking: true, severityThreshold: 'Low' };
    expect(filters([{ filter, level: ContentFilterLevel.LOW }])).toEqual([
      { ...rest, source: 'Prompt' },
      { ...rest, source: 'Completion' },
    ]);
    expect(filters([{ filter, level: ContentFilterLevel.LOW, side: ContentFilterSide.COMPLETION }])).toEqual([
      { ...rest, source: 'Completion' },
    ]);
    expect(codes({ rules: [{ filter }] })).toEqual(['FilterLevelMissing']);
    expect(codes({ rules: [{ filter, enabled: false }] })).toEqual([]);
  });

  test.each([
    [ContentFilterName.JAILBREAK, 'Jailbreak', 'Prompt'],
    [ContentFilterName.INDIRECT_ATTACK, 'Indirect Attack', 'Prompt'],
    [ContentFilterName.PROTECTED_MATERIAL_TEXT, 'Protected Material Text', 'Completion'],
    [ContentFilterName.PROTECTED_MATERIAL_CODE, 'Protected Material Code', 'Completion'],
  ])('looks for %s without levels, on one side', (filter, name, source) => {
    expect(filters([{ filter, blocking: false }])).toEqual([{ name, source, enabled: true, blocking: false }]);
    expect(codes({ rules: [{ filter, level: ContentFilterLevel.LOW }] })).toEqual(['FilterLevelNotTaken']);
    const side = source === 'Prompt' ? ContentFilterSide.COMPLETION : ContentFilterSide.PROMPT;
    expect(codes({ rules: [{ filter, side }] })).toEqual(['FilterSideNotTaken']);
  });

  test('looks for profanity without levels, on both sides', () => {
    expect(filters([{ filter: ContentFilterName.PROFANITY }])).toEqual([
      { name: 'Profanity', source: 'Prompt', enabled: true, blocking: true },
      { name: 'Profanity', source: 'Completion', enabled: true, blocking: true },
    ]);
  });

  test('takes lists of words', () => {
    const blocklists = [{ blocklistName: 'names', side: ContentFilterSide.PROMPT }];
    expect(made({ blocklists, rules: [] }).onlyAzapi(TYPES.filter).config.body?.properties).toMatchObject({
      customBlocklists: [{ blocklistName: 'names', source: 'Prompt', blocking: true }],
    });
  });

  test('that works while answers are streamed is warned of', () => {
    expect(made({ mode: ContentFilterMode.ASYNCHRONOUS }).warnings.join()).toContain('[UnfilteredTokens]');
    expect(made().warnings).toEqual([]);
  });
});

describe('what is refused of a content filter', () => {
  test.each<[string, Partial<ContentFilterOptions>, string[]]>([
    ['a name of none', { filterName: '' }, ['InvalidContentFilterName']],
    ['a name of 65 characters', { filterName: 'a'.repeat(65) }, ['InvalidContentFilterName']],
    ["a name of Microsoft's", { filterName: 'Microsoft.DefaultV2' }, ['InvalidContentFilterName']],
    [
      'one thing twice on a side',
      { rules: [HATE, { ...HATE, side: ContentFilterSide.PROMPT }] },
      ['DuplicateContentFilterRule'],
    ],
    ['no rule', { rules: [] }, ['NoContentFilterRule']],
    ['an empty base', { basePolicyName: '' }, ['InvalidContentFilterName']],
    [
      'a list without a name',
      { blocklists: [{ blocklistName: '', side: ContentFilterSide.PROMPT }] },
      ['InvalidContentFilterName'],
    ],
    ['a tag that Azure keeps', { tags: { azure: 'x' } }, ['InvalidTag']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test.each(['a', 'a'.repeat(64), 'Strict_2.0-x', TOKEN])('%s is taken as a name', (filterName) => {
    expect(codes({ filterName })).toEqual([]);
  });
});

describe('a filter that exists', () => {
  test('is referred to by its id, which tells its name', () => {
    const filter = ContentFilter.fromFilterId(newStack(), 'Filter', `${ACCOUNT_ID}/raiPolicies/strict`);
    expect([filter.filterName, filter.filterId]).toEqual(['strict', `${ACCOUNT_ID}/raiPolicies/strict`]);
  });

  test.each(['strict', PROJECT_ID])('is not referred to by %s', (filterId) => {
    expect(codesOf(() => ContentFilter.fromFilterId(newStack(), 'Filter', filterId))).toEqual(['InvalidResourceId']);
  });

  test('may have an id that is known after apply', () => {
    expect(codesOf(() => ContentFilter.fromFilterId(newStack(), 'Filter', TOKEN))).toEqual([]);
  });
});

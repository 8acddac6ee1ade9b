import {
  ContentFilter,
  ContentFilterLevel,
  ContentFilterName,
  FoundryModel,
  ModelDeployment,
  type ModelDeploymentOptions,
  ModelSku,
  ModelUpgrade,
} from '../../../src/foundry/model';
import { codesOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { makeAccount, named, TYPES } from '../estate-samples';

const GPT = FoundryModel.openAi('gpt-4.1', '2025-04-14');
const CUSTOMER = { organizationName: 'Contoso', countryCode: 'DE', industry: 'finance' };

const configOf = (changes: Partial<ModelDeploymentOptions> = {}) =>
  synthesize((scope) => {
    new ModelDeployment(scope, 'Model', { account: makeAccount(scope), model: GPT, ...changes });
  }).onlyAzapi(TYPES.deployment).config;

const codes = (changes: Partial<ModelDeploymentOptions>) =>
  codesOf(() => {
    const scope = newStack();
    return new ModelDeployment(scope, 'Model', { account: makeAccount(scope), model: GPT, ...changes });
  });

describe('a model that is deployed', () => {
  test('is pinned to its version, never upgraded by itself, and always says its content filter', () => {
    expect(configOf()).toMatchObject({
      type: 'Microsoft.CognitiveServices/accounts/deployments@2026-05-01',
      name: 'gpt-4.1',
      body: {
        sku: { name: 'GlobalStandard', capacity: 1 },
        properties: {
          model: { format: 'OpenAI', name: 'gpt-4.1', version: '2025-04-14' },
          versionUpgradeOption: 'NoAutoUpgrade',
          raiPolicyName: 'Microsoft.DefaultV2',
        },
      },
    });
    expect(configOf()).not.toHaveProperty('ignore_body_changes');
    expect(configOf()).not.toHaveProperty('schema_validation_enabled');
  });

  test('of OpenAI warns of a capacity that was left out, and no other does', () => {
    const warnings = (changes: Partial<ModelDeploymentOptions>) =>
      synthesize((scope) => {
        new ModelDeployment(scope, 'Model', { account: makeAccount(scope), model: GPT, ...changes });
      }).warnings.filter((text) => text.includes('[CapacityLeftOut]'));
    expect(warnings({})).toHaveLength(1);
    expect(warnings({ capacity: 1 })).toEqual([]);
    expect(warnings({ model: FoundryModel.of({ format: 'Meta', modelName: 'llama', version: '1' }) })).toEqual([]);
  });

  test.each(Object.values(ModelSku))('is billed as %s where that is asked for', (sku) => {
    expect(configOf({ sku, capacity: 50 }).body).toMatchObject({ sku: { name: sku, capacity: 50 } });
  });

  test.each([ModelUpgrade.WHEN_RETIRED, ModelUpgrade.WHEN_DEFAULT_CHANGES])(
    "with upgrade %s, its version is the service's matter once it stands, and no drift",
    (versionUpgrade) => {
      const config = configOf({ versionUpgrade });
      expect(config.body?.properties).toMatchObject({ versionUpgradeOption: versionUpgrade });
      expect(config.ignore_body_changes).toEqual(['properties.model.version']);
    },
  );

  test('of Anthropic tells its customer, past the schema, which has no place for that', () => {
    const config = configOf({ model: FoundryModel.anthropic('claude-sonnet-4-5', '20250929', CUSTOMER) });
    expect(config.schema_validation_enabled).toBe(false);
    expect(config.body?.properties).toMatchObject({ model: { format: 'Anthropic' }, modelProviderData: CUSTOMER });
  });

  test('of somebody else says who publishes it', () => {
    const model = FoundryModel.of({
      format: 'Mistral AI',
      modelName: 'mistral-large',
      version: '1',
      publisher: 'Mistral AI',
    });
    expect(configOf({ model }).body?.properties).toMatchObject({
      model: { format: 'Mistral AI', publisher: 'Mistral AI' },
    });
    expect(configOf({ model })).not.toHaveProperty('schema_validation_enabled');
  });

  test('stands after its content filter and what it spills over to, and goes before them', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      const rules = [{ filter: ContentFilterName.HATE, level: ContentFilterLevel.LOW }];
      const contentFilter = new ContentFilter(scope, 'Filter', { account, filterName: 'strict', rules });
      const spillover = new ModelDeployment(scope, 'Spill', { account, model: GPT, deploymentName: 'spill' });
      new ModelDeployment(scope, 'Model', {
        account,
        model: GPT,
        contentFilter,
        spillover,
        sku: ModelSku.PROVISIONED_MANAGED,
      });
    });
    const model = named(stack.azapi(TYPES.deployment), 'gpt-4.1');
    const spill = named(stack.azapi(TYPES.deployment), 'spill');
    expect(model.config.body?.properties).toMatchObject({ raiPolicyName: 'strict', spilloverDeploymentName: 'spill' });
    expect(stack.follows(model, stack.onlyAzapi(TYPES.filter))).toBe(true);
    expect(stack.follows(model, spill)).toBe(true);
  });

  test('that exists may take what is too much', () => {
    const stack = synthesize((scope) => {
      const spillover = ModelDeployment.fromDeploymentName(scope, 'Spill', 'gpt-existing');
      const sku = ModelSku.GLOBAL_PROVISIONED_MANAGED;
      new ModelDeployment(scope, 'Model', { account: makeAccount(scope), model: GPT, sku, spillover });
    });
    expect(stack.onlyAzapi(TYPES.deployment).config.body?.properties).toMatchObject({
      spilloverDeploymentName: 'gpt-existing',
    });
    expect(codesOf(() => ModelDeployment.fromDeploymentName(newStack(), 'Spill', ''))).toEqual([
      'InvalidModelDeploymentName',
    ]);
  });

  test('takes a filter that exists', () => {
    const stack = synthesize((scope) => {
      const contentFilter = ContentFilter.fromFilterName(scope, 'Filter', 'Microsoft.Default');
      new ModelDeployment(scope, 'Model', { account: makeAccount(scope), model: GPT, contentFilter });
    });
    expect(stack.onlyAzapi(TYPES.deployment).config.body?.properties).toMatchObject({
      raiPolicyName: 'Microsoft.Default',
    });
    expect(codesOf(() => ContentFilter.fromFilterName(newStack(), 'Filter', ''))).toEqual(['InvalidContentFilterName']);
  });
});

describe('what is refused of a model that is deployed', () => {
  test.each<[string, Partial<ModelDeploymentOptions>, string[]]>([
    ['a name of one character', { deploymentName: 'a' }, ['InvalidModelDeploymentName']],
    ['a name of 65 characters', { deploymentName: 'a'.repeat(65) }, ['InvalidModelDeploymentName']],
    ['a name with a slash', { deploymentName: 'a/b' }, ['InvalidModelDeploymentName']],
    ['no capacity', { capacity: 0 }, ['InvalidModelCapacity']],
    ['half a unit', { capacity: 1.5 }, ['InvalidModelCapacity']],
    ['whichever version is newest', { model: FoundryModel.openAi('gpt-4.1', 'latest') }, ['InvalidModelVersion']],
    ['no version', { model: FoundryModel.openAi('gpt-4.1', '') }, ['InvalidModelVersion']],
    ['no model', { model: FoundryModel.openAi('', '1'), deploymentName: 'gpt' }, ['InvalidModelName']],
    [
      'a model of Anthropic by another way',
      { model: FoundryModel.of({ format: 'Anthropic', modelName: 'claude', version: '1' }) },
      ['InvalidModelCustomer'],
    ],
    [
      'a customer without a name',
      { model: FoundryModel.anthropic('claude', '1', { ...CUSTOMER, organizationName: ' ' }) },
      ['InvalidModelCustomer'],
    ],
    [
      'a customer without an industry',
      { model: FoundryModel.anthropic('claude', '1', { ...CUSTOMER, industry: '' }) },
      ['InvalidModelCustomer'],
    ],
    [
      'a country by its name',
      { model: FoundryModel.anthropic('claude', '1', { ...CUSTOMER, countryCode: 'Germany' }) },
      ['InvalidModelCustomer'],
    ],
    ['a tag that Azure keeps', { tags: { azure: 'x' } }, ['InvalidTag']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test.each<[string, Partial<ModelDeploymentOptions>]>([
    ['a name of two characters', { deploymentName: 'ab' }],
    ['a name of 64 characters', { deploymentName: 'a'.repeat(64) }],
    ['what is known later', { deploymentName: TOKEN, model: FoundryModel.openAi(TOKEN, TOKEN) }],
    [
      'a customer who is known later',
      {
        model: FoundryModel.anthropic('claude', '1', { organizationName: TOKEN, countryCode: TOKEN, industry: TOKEN }),
      },
    ],
  ])('%s is taken', (_, changes) => {
    expect(codes(changes)).toEqual([]);
  });

  test('spillover of what has no reserved units', () => {
    const scope = newStack();
    const account = makeAccount(scope);
    const spillover = new ModelDeployment(scope, 'Spill', { account, model: GPT, deploymentName: 'spill' });
    expect(codesOf(() => new ModelDeployment(scope, 'Model', { account, model: GPT, spillover }))).toEqual([
      'SpilloverNotTaken',
    ]);
  });

  test('the 33rd of an account, and two of a name', () => {
    const many = (count: number, name: (index: number) => string) =>
      synthesize((scope) => {
        const account = makeAccount(scope);
        for (let index = 0; index < count; index++)
          new ModelDeployment(scope, `M${index}`, { account, model: GPT, deploymentName: name(index) });
      });
    expect(() => many(33, (index) => `m${index}x`)).toThrow('TooManyModelDeployments');
    expect(() => many(32, (index) => `m${index}x`)).not.toThrow();
    expect(() => many(2, (index) => (index === 0 ? 'gpt' : 'GPT'))).toThrow('DuplicateName');
  });
});

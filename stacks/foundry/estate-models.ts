import { type EstateModel, models } from '../../src';
import {
  type FilterSettings,
  FILTERS,
  LEVELS,
  type ModelSettings,
  SIDES,
  SKUS,
  UPGRADES,
} from '../settings/estate/estate-model-settings';

const FILTER_MODES = {
  blocking: models.ContentFilterMode.BLOCKING,
  asynchronous: models.ContentFilterMode.ASYNCHRONOUS,
};

/** A model as the settings have it. */
export function modelOptions(name: string, settings: ModelSettings): EstateModel {
  const { sku, versionUpgrade, contentFilter, spillover, capacity } = settings;
  return {
    deploymentName: name,
    model: modelOf(name, settings),
    sku: sku && SKUS[sku],
    capacity,
    versionUpgrade: versionUpgrade && UPGRADES[versionUpgrade],
    contentFilterName: contentFilter,
    spilloverName: spillover,
  };
}

function modelOf(key: string, { format = 'OpenAI', model: modelName = key, version, ...rest }: ModelSettings) {
  const { publisher, customer } = rest;
  if (customer !== undefined) return models.FoundryModel.anthropic(modelName, version, customer);
  return models.FoundryModel.of({ format, modelName, version, publisher });
}

/** A content filter as the settings have it. */
export function filterOptions(filterName: string, settings: FilterSettings): models.ContentFilterOptions {
  const { basePolicy, mode, rules, blocklists } = settings;
  return {
    filterName,
    basePolicyName: basePolicy,
    mode: mode && FILTER_MODES[mode],
    rules: rules.map(({ filter, level, side, ...rest }) => ({
      ...rest,
      filter: FILTERS[filter],
      level: level && LEVELS[level],
      side: side && SIDES[side],
    })),
    blocklists: blocklists?.map(({ name, side, blocking }) => ({ blocklistName: name, side: SIDES[side], blocking })),
  };
}

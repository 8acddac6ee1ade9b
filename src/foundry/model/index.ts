export * from './agent-model';
export * from './content-filter';
export * from './content-filter-interface';
export { ContentFilterLevel, ContentFilterName, ContentFilterSide } from './content-filter-kinds';
export * from './content-filter-props';
export * from './foundry-model';
export * from './model-deployment';
export * from './model-deployment-props';
export * from './model-sku';

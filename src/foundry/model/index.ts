export * from './content-filter';
export * from './content-filter-interface';
export * from './content-filter-names';
export * from './content-filter-props';
export * from './foundry-model';
export * from './model-deployment';
export * from './model-deployment-props';
export * from './model-sku';

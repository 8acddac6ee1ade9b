export * from './own-data';
export * from './own-data-choices';
export * from './own-data-props';

export * from './access';
export * from './agent';
export * from './bot';
export * from './foundry';
export * from './ingress';
export * from './policy';
export * as azapi from './providers/azapi';
export { ImportBlock, type ImportBlockProps } from './core/import-block';

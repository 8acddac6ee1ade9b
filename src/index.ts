export * from './access';
export * from './agent';
export * from './bot';
export * from './foundry';
export * from './ingress';
export * from './policy';
export * as azapi from './providers/azapi';
export { StackSubscriptions, type StackSubscriptionsProps } from './core/stack-subscriptions';
export { ImportBlock, type ImportBlockProps } from './core/import-block';

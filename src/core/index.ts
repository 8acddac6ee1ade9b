export * from './azure/newer-regions';
export * from './azure/stack-subscriptions';

export * from './azure/newer-regions';
export * from './azure/stack-subscriptions';
export * from './network/route-table-interface';

export * from './azure/newer-regions';
export * from './azure/stack-subscriptions';
export * from './moves/moved-construct';
export * from './network/route-table-interface';
export * from './network/subnet-interface';

export * from './azure/newer-regions';
export * from './azure/newer-regions-props';
export * from './azure/stack-subscriptions';
export * from './azure/stack-subscriptions-props';
export * from './moves/moved-construct';
export * from './moves/moved-construct-props';
export * from './network/route-table-interface';
export * from './network/subnet-interface';

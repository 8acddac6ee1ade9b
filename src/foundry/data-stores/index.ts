export * from './agent-data-stores';
export * from './agent-data-stores-interface';
export * from './agent-data-stores-props';
export * from './data-store-private-dns-zones';
export * from './data-store-private-dns-zones-props';
export * from './search-tier';
export * from './storage-redundancy';

export * from './connection/connected-model';
export * from './connection/model-connection-authentication';
export * from './connection/model-gateway-connection';
export * from './connection/model-gateway-connection-props';
export * from './connection/model-source';
export * from './connection/model-source-options';
export * from './discovery/discovery-endpoints';

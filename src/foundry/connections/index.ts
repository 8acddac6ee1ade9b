export * from './connection-interface';
export * from './connection-kind';
export * from './connection-kind-options';
export * from './foundry-connection';
export * from './foundry-connection-props';
export * from './tool-authentication';

export * from './agent-subnet';
export * from './agent-subnet-props';
export * from './foundry-network';
export * from './managed-network-options';
export * from './outbound-rule';
export * from './public-access-options';
export * from './virtual-network-options';

export * from './foundry-role';
export * from './grant';
export * from './principal';
export * from './role-assignment';
export * from './role-definition';

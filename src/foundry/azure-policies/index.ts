export * from './foundry-policies';
export * from './foundry-policies-props';
export * from './policy-effect';
export * from './policy-scope';

export * from './card/agent-card';
export * from './card/agent-card-parts';
export * from './card/agent-card-props';
export * from './card/security-scheme';
export * from './card/security-scheme-options';
export * from './registration/agent-registration';
export * from './registration/agent-registration-interface';
export * from './registration/agent-registration-props';

export * from './guardrails/access-guardrail-options';
export * from './guardrails/access-guardrails';
export * from './hosted-agent-access';
export * from './hosted-agent-access-props';
export * from './persona-assignments';
export * from './persona-assignments-props';

export * from './api-management-policy';
export * from './bot-connector-authentication';
export * from './bot-connector-authentication-props';
export * from './policy-element';
export * from './validate-jwt';

export * from './agent-bot';
export * from './agent-bot-props';
export * from './bot-sku';

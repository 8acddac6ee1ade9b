export * from './agent-bot';
export { IAgentBot } from './agent-bot-base';
export * from './agent-bot-props';
export * from './bot-channel-options';
export * from './bot-service-registration';
export * from './bot-service-registration-props';
export * from './bot-sku';
export { AgentBotAttributes } from './existing-agent-bot';

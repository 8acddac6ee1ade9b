export * as access from './access';
export * as azapi from './providers/azapi';
export * as subnets from './ingress/network';
export * as policy from './policy';
export * as waf from './ingress/waf';

export { Grant } from './access/grant';
export { Principal } from './access/principal';
export * from './agent';
export * from './bot';
export * from './foundry';
export * from './ingress';
export * from './people';
export { ActivityChannel } from './policy/bot-connector/activity-channel';
export { BotConnectorCloud } from './policy/bot-connector/bot-connector-cloud';
export * from './publish';
export { type NewerRegion, NewerRegions, type NewerRegionsProps } from './core/azure/newer-regions';
export { StackSubscriptions, type StackSubscriptionsProps } from './core/azure/stack-subscriptions';
export { ImportBlock, type ImportBlockProps } from './core/terraform/import-block';

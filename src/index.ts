export * as access from './access';
export * as accountNetworks from './foundry/network';
export * as azapi from './providers/azapi';
export * as connections from './foundry/connections';
<<<<<<< HEAD
export * as governance from './foundry/policies';
=======
export * as core from './core';
export * as gateways from './ingress/gateway';
export * as ingressSubnets from './ingress/network';
>>>>>>> main
export * as models from './foundry/model';
export * as people from './people';
export * as policy from './policy';
export * as waf from './ingress/waf';

export { Grant } from './access/grant';
export { Principal } from './access/principal';
export * from './agent';
export * from './bot';
export * from './foundry';
export * from './ingress';
export { ActivityChannel } from './policy/bot-connector/activity-channel';
export { BotConnectorCloud } from './policy/bot-connector/bot-connector-cloud';
export * from './publish';
export { ImportBlock, type ImportBlockProps } from './core/terraform/import-block';

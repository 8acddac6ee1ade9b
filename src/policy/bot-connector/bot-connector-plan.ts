import type { Resolved } from '../../core/terraform/present';
import { ActivityChannel } from './activity-channel';
import type { BotConnectorAuthenticationProps } from './bot-connector-authentication-props';
import { BotConnectorCloud } from './bot-connector-cloud';
import { BOT_CONNECTOR_ENDPOINTS } from './bot-connector-endpoints';
import type { BotConnectorOptions } from './bot-connector-options';

/** Bytes of a message, unless specified. */
const MAX_BODY_BYTES = 262_144;

/** Checks of messages with all defaults resolved. */
export type BotConnectorPlan = Resolved<
  BotConnectorAuthenticationProps,
  | 'acceptApplicationIdUris'
  | 'acceptServiceUrlsWithoutTenant'
  | 'applicationIdUriDomains'
  | 'channels'
  | 'checkKeyEndorsements'
  | 'cloud'
  | 'maxBodyBytes'
  | 'otherBotAppIds'
  | 'serviceHosts'
>;

/** Resolves the defaults. */
export function planBotConnector(props: BotConnectorAuthenticationProps): BotConnectorPlan {
  const cloud = props.cloud ?? BotConnectorCloud.PUBLIC;
  return {
    ...props,
    acceptApplicationIdUris: props.acceptApplicationIdUris ?? false,
    acceptServiceUrlsWithoutTenant: props.acceptServiceUrlsWithoutTenant ?? false,
    applicationIdUriDomains: props.applicationIdUriDomains ?? [],
    channels: channelsOf(props),
    checkKeyEndorsements: props.checkKeyEndorsements ?? false,
    cloud,
    maxBodyBytes: props.maxBodyBytes ?? MAX_BODY_BYTES,
    otherBotAppIds: props.otherBotAppIds ?? [],
    serviceHosts: props.serviceHosts ?? [...BOT_CONNECTOR_ENDPOINTS[cloud].serviceHosts],
  };
}

/** Channels whose messages are accepted. */
export function channelsOf({ channels }: BotConnectorOptions): ActivityChannel[] {
  return channels ?? [ActivityChannel.TEAMS];
}

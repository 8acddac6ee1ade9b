import { BotConnectorAuthentication, type BotConnectorAuthenticationProps } from '../../../src/policy';
import { APP_ID, TENANT } from '../../support/samples';
import { inbound } from '../document/documents';
import { GatewayStandIn, type Page } from './gateway-stand-in';
import { NOW } from './messages';

/** A stand-in for a gateway that runs the inbound statements of a bot's policy. */
export function standInFor(
  changes: Partial<BotConnectorAuthenticationProps>,
  pages: Readonly<Record<string, Page>> = {},
): GatewayStandIn {
  const props = { botAppId: APP_ID, tenantIds: [TENANT], ...changes };
  return new GatewayStandIn(
    inbound(() => new BotConnectorAuthentication(props).statements),
    NOW,
    pages,
  );
}

import { nodeAddresses } from './node-addresses';
import { nodeHandshake } from './node-handshake';
import type { Network } from './probe-client';

/** Names and servers as this machine sees them. */
export const NODE_NETWORK: Network = { addresses: nodeAddresses, handshake: nodeHandshake };

import type { Rule } from '../../core/validation/problems';
import { TARGET_CODES } from './codes';

/** Spellings and versions the service uses (ARM specification 2026-05-01; `Activity` from Microsoft's samples). */
export const KNOWN_PROTOCOLS: ReadonlyMap<string, { readonly name: string; readonly version: string }> = new Map(
  [
    { name: 'Responses', version: '1.0' },
    { name: 'Activity', version: 'v1' },
    { name: 'A2A', version: '1.0' },
    { name: 'Agent', version: '1.0' },
  ].map((protocol) => [protocol.name.toLowerCase(), protocol]),
);

/** The rule that a protocol is one the service is known to take. */
export const PROTOCOL: Rule = {
  code: TARGET_CODES.UnknownProtocol,
  rule: `is none of ${[...KNOWN_PROTOCOLS.values()].map((protocol) => protocol.name).join(', ')}`,
  remedy: 'correct it, or use AgentProtocol.custom where the service takes it all the same',
  holds: (name) => KNOWN_PROTOCOLS.has(name.toLowerCase()),
};

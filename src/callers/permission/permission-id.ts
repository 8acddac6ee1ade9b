import { createHash } from 'node:crypto';

/** Of all ids of scopes and app roles that this library derives. It must never change: another id is another permission. */
const NAMESPACE = 'b0f1c7d2-6a3e-4c58-9d0b-2e7f41a5c983';

/**
 * The id of a scope or app role: a UUID of version 5 of the construct's path and the value. It is the same in every synthesis, differs
 * between apps, and needs no state.
 */
export function permissionId(path: string, value: string): string {
  const space = Buffer.from(NAMESPACE.replace(/-/g, ''), 'hex');
  const bytes = createHash('sha1').update(space).update(`${path}/${value}`, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Longest duration of a write of a host, with its wait for others of the account. Users report up to 50 minutes for one.
 *
 * @see https://github.com/microsoft-foundry/foundry-samples/issues/810 (read 2026-11-28)
 */
export const LONGEST_HOST_WRITE = '6h';

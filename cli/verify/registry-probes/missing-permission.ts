/** @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference (read 2026-11-28) */
const ADMINISTRATOR = '6b942400-691f-4bf0-9d12-d8a254a2baf5';

/** Client id that people of the Azure CLI sign in with, and the other ways of `--sign-in`. Its permissions are Microsoft's to choose. */
const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/**
 * Which permission or role keeps a token from reading a registry, as far as it says.
 *
 * @param claims of the token; nothing where it cannot be read
 * @param permissions what reading takes, as `AgentInstance.Read.All`
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference: `scp`, `roles`, `wids` (read 2026-11-29)
 */
export function whatIsMissing(
  claims: Readonly<Record<string, unknown>> | undefined,
  permissions: readonly string[],
): string {
  if (claims === undefined) return `it takes ${permissions.join(' and ')}, and of a person the role ${ROLE}`;
  const { scp, roles, wids, appid } = claims;
  const isPerson = typeof scp === 'string';
  const granted = isPerson ? scp.split(' ') : listed(roles);
  const missing = permissions.filter((one) => ![one, one.replace('.Read.', '.ReadWrite.')].some(isIn(granted)));
  if (missing.length > 0) {
    const kind = isPerson ? 'delegated' : 'application';
    const remedy =
      appid === AZURE_CLI ? 'no sign-in of the Azure CLI has it: run this as the app that registers agents' : GRANT;
    return `its token has no ${kind} permission ${missing.join(' and ')}; ${remedy}`;
  }
  if (isPerson && Array.isArray(wids) && !wids.includes(ADMINISTRATOR)) return `it has not the role ${ROLE}`;
  return 'its token has the permission; where it is new, it counts after 5 to 15 minutes, else the tenant is not in the preview';
}

const ROLE = 'Agent Registry Administrator, which counts 5 to 15 minutes after it is given';
const GRANT = 'grant it to the app and consent to it';

const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const isIn =
  (list: readonly string[]) =>
  (name: string): boolean =>
    list.includes(name);

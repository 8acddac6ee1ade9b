import { CliError } from '../errors/cli-error';
import { claimsOf } from '../azure/token-claims';
import { SERVICE_CODES } from '../azure/codes';

/**
 * Throws where a token is certainly not one of a person. Microsoft 365 would refuse it later, in words that do not say
 * so. A token that cannot be read is left to the service to judge.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference: `idtyp`, `scp` (read 2026-11-21)
 */
export function requirePerson(token: string): void {
  const claims = claimsOf(token);
  if (claims === undefined) return;
  const { idtyp, scp } = claims;
  if (idtyp !== 'app' && (idtyp === 'user' || typeof scp === 'string')) return;
  throw new CliError(
    SERVICE_CODES.PersonNeeded,
    'the sign-in is a managed identity or a service principal, and Microsoft 365 accepts publications only from a signed-in user: it acts in the name of that person',
    'sign in as a person (`az login`, or --sign-in browser or device) and publish again; a pipeline can do everything else, and `package` makes a zip that an administrator uploads',
  );
}

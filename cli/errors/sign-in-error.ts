import { CliError } from './cli-error';
import { CLI_CODES } from './codes';

const LONGEST_LINE = 200;

/** An error for a sign-in that gave no token, with the message of each credential. */
export function signInError(error: unknown): CliError {
  const ways = waysTried(error);
  const [only = '', ...others] = ways;
  return new CliError(
    CLI_CODES.NotSignedIn,
    others.length === 0
      ? `no token: ${only}`
      : `no token from any of these credentials:\n${ways.map((way) => `  - ${way}`).join('\n')}`,
    'sign in with `az login --tenant <tenant>`; a pipeline sets AZURE_TENANT_ID and AZURE_CLIENT_ID with a federated token, or runs with a managed identity',
  );
}

/** A chain of ways to sign in fails with the failures of all of them; what they have to say is in their first lines. */
function waysTried(error: unknown): string[] {
  const { errors } = error as { readonly errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return [...new Set(errors.flatMap(waysTried))];
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split(/\r?\n/);
  return [line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line];
}

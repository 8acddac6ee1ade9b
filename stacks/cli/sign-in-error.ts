import { CliError } from './cli-error';

/** An error for a sign-in that gave no token: the first line of what the library says, for the rest is a list of tries. */
export function signInError(error: unknown): CliError {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ''] = text.split(/\r?\n/);
  const said = line.length > 300 ? `${line.slice(0, 300)}…` : line;
  return new CliError(
    'NotSignedIn',
    `no token: ${said}`,
    'sign in with `az login --tenant <tenant>`; a pipeline sets AZURE_TENANT_ID and AZURE_CLIENT_ID with a federated token, or runs with a managed identity',
  );
}

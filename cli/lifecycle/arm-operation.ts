import type { AzureResponse } from '../azure/azure-request';
import { CliError } from '../errors/cli-error';
import { retryAfter } from '../azure/retry-after';
import type { Session } from '../session/session';
import { waitFor } from '../azure/wait-for';
import { LIFECYCLE_CODES } from './codes';

const EVERY = 5000;
const AT_MOST = 1_800_000;

interface Operation {
  readonly status?: string;
  readonly error?: { readonly code?: string; readonly message?: string };
}

/**
 * Waits for what Azure Resource Manager does on, where the answer says so. Throws `CliError` where it failed.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations (read 2026-11-21)
 */
export async function finishOperation(session: Session, what: string, started: AzureResponse): Promise<void> {
  const { io, client, cloud } = session;
  const url = started.headers['azure-asyncoperation'];
  if (url === undefined) return;
  const seen = await waitFor(io, {
    what,
    every: retryAfter(started.headers, io.now()) ?? EVERY,
    atMost: AT_MOST,
    look: async () => (await client.request({ method: 'GET', url, scope: cloud.armScope })).json as Operation,
    done: ({ status = '' }) => /^(Succeeded|Failed|Cancell?ed)$/i.test(status),
    tell: ({ status = 'unknown' }) => status,
  });
  if (/^Succeeded$/i.test(seen.status ?? '')) return;
  const said = [seen.error?.code, seen.error?.message].filter((part) => part !== undefined).join(': ');
  throw new CliError(
    LIFECYCLE_CODES.OperationFailed,
    `${what} ended as ${seen.status ?? 'unknown'}${said === '' ? '' : `; Azure said ${said}`}`,
    'read the message; `foundry-agents verify` shows the current state',
  );
}

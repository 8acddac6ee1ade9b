import { z } from 'zod';
import { CliError } from '../errors/cli-error';
import { SERVICE_CODES } from './codes';

/** The error for an answer in another form than the one this version reads: `what` names the service and the thing. */
export function unknownAnswer(what: string, error: z.ZodError): CliError {
  return new CliError(
    SERVICE_CODES.UnknownAnswer,
    `${what} in a format that this version does not support: ${z.prettifyError(error)}`,
    'update the package; the API may have changed',
  );
}

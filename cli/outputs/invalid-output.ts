import { CliError } from '../errors/cli-error';
import { OUTPUT_CODES } from './codes';

/** The error for an output that is there and does not hold what the stacks write. */
export function invalidOutput(file: string, what: string): CliError {
  return new CliError(
    OUTPUT_CODES.InvalidOutput,
    `${file}: ${what}`,
    'write the file again after the deployment; do not edit it',
  );
}

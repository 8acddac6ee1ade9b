import { cliCodes } from '../errors/code';

/** Codes of starting, stopping, enabling and disabling. docs/messages.md is generated from them. */
export const LIFECYCLE_CODES = cliCodes({
  BeingDeleted: {
    meaning: 'The deployment is being deleted.',
    remedy: 'Wait until it is gone, then `cdktf deploy` makes it again.',
  },
  OperationFailed: {
    meaning: 'Azure began, and failed.',
    remedy: 'Read what it says. A deployment that fails runs an agent version that does not start.',
  },
});

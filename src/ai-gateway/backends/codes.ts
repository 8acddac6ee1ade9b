import { codes } from '../../core/validation/code';

/** Codes of the backends of a gateway. docs/messages.md is generated from them. */
export const AI_GATEWAY_BACKEND_CODES = codes({
  AccountsOfOneName: {
    meaning: 'Two accounts behind gateways of a service have one name, in different resource groups.',
    remedy: 'Use one of them, or put the other one behind a gateway of another stack.',
  },
});

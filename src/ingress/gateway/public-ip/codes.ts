import { codes } from '../../../core/validation/code';

/** Codes of problems with the public address of a gateway. docs/messages.md is generated from it. */
export const PUBLIC_IP_CODES = codes({
  InvalidDomainNameLabel: {
    meaning: 'The domain name label of a public address is not valid.',
    remedy: 'Use lowercase letters, digits and `-`.',
  },
});

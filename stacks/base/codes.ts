import { codes } from '../../src/internal';

/** What can be wrong of stacks made from settings. docs/messages.md is made of it. */
export const STACK_CODES = codes({
  UnknownImportAddress: {
    meaning: '`imports` names an address that no stack makes.',
    remedy: 'Give the address that the plan shows.',
  },
});

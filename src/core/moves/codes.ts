import { codes } from '../validation/code';

/** What can be wrong of addresses in Terraform. docs/messages.md is made of it. */
export const MOVE_CODES = codes({
  InvalidFormerPath: {
    meaning: 'A `MovedConstruct` is given a path that the construct cannot have had, or is in another stack.',
    remedy: 'Give the paths within the stack that it had before, the last one first.',
  },
  FormerPathInUse: {
    kind: 'end',
    meaning: 'Something is made at a former path of a `MovedConstruct`.',
    remedy: 'Remove the path from `formerPaths` once every environment was applied, or create the other one elsewhere.',
  },
});

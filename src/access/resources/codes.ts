import { codes } from '../../core/validation/code';

/** What can be wrong of roles on resources that agents use. docs/messages.md is made of it. */
export const RESOURCE_ACCESS_CODES = codes({
  InvalidDataPath: {
    meaning: '`dataPath` is no part of a Cosmos DB account.',
    remedy: 'Give it as `/dbs/{database}/colls/{container}`.',
  },
  PermissionTooWide: {
    meaning: 'The role or scope opens more than a tool needs.',
    remedy: 'Give the role for it, on the resource.',
  },
});

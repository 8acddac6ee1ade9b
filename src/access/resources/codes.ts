import { codes } from '../../core/validation/code';

/** Codes of roles on resources that agents use. docs/messages.md is generated from them. */
export const RESOURCE_ACCESS_CODES = codes({
  InvalidDataPath: {
    meaning: '`dataPath` is not a valid path within a Cosmos DB account.',
    remedy: 'Give it as `/dbs/{database}/colls/{container}`.',
  },
  PermissionTooWide: {
    meaning: 'The role or scope allows more than a tool needs.',
    remedy: 'Assign a narrower role on the resource.',
  },
});

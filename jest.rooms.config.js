const each = require('./jest.config');

const [code, packed] = each.projects;

/**
 * All tests, those of a room as one suite, which takes half of the CPU time of one suite for each file: `npm test`.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  ...each,
  projects: [{ ...code, displayName: 'rooms', testMatch: ['<rootDir>/test/rooms/*.ts'] }, packed],
};

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js)$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  // These two are ECMAScript modules and nothing else.
  transformIgnorePatterns: ['/node_modules/(?!(p-retry|is-network-error)/)'],
  moduleNameMapper: {
    // Examples import the library by its name, as they would from a package.
    '^cdktf-foundry-agents$': '<rootDir>/src/index.ts',
    '/stack-trace$': '<rootDir>/test/support/no-stack-trace.ts',
  },
  modulePathIgnorePatterns: ['cdktf.out', 'lib', 'dist', 'bin', '.bench'].map((name) => `<rootDir>/${name}`),
  setupFiles: ['<rootDir>/test/support/no-terraform.ts'],
};

/** Each file by itself: `npx jest test/bot`. The whole set has a suite for each room, see jest.rooms.config.js. */
const CODE = {
  ...shared,
  displayName: 'code',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/package/'],
};

/** What is packed, documented and run by npm: slow, and of no interest to whoever changes a construct. */
const PACKAGE = { ...shared, displayName: 'package', testMatch: ['<rootDir>/test/package/**/*.test.ts'] };

/** @type {import('jest').Config} */
module.exports = {
  // Jest leaves a core free, which on the two of a CI runner means to run everything one after the other.
  maxWorkers: '100%',
  projects: [CODE, PACKAGE],
  collectCoverageFrom: ['src/**/*.ts', 'stacks/**/*.ts', 'cli/**/*.ts', '!src/providers/**'],
};

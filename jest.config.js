/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/no-terraform.ts'],
  transform: { '^.+\\.(ts|js)$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  // These two are ECMAScript modules and nothing else.
  transformIgnorePatterns: ['/node_modules/(?!(p-retry|is-network-error)/)'],
  // Examples import the library by its name, as they would from a package.
  moduleNameMapper: { '^cdktf-foundry-agents$': '<rootDir>/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/cdktf.out', '<rootDir>/lib', '<rootDir>/dist', '<rootDir>/bin'],
  collectCoverageFrom: ['src/**/*.ts', 'stacks/**/*.ts', 'cli/**/*.ts', '!src/providers/**'],
};

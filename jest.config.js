/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: ['<rootDir>/cdktf.out', '<rootDir>/lib', '<rootDir>/dist'],
  collectCoverageFrom: ['src/**/*.ts', 'stacks/**/*.ts', '!src/providers/**'],
};

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { schemaValidation, UNTYPED_BODIES } from '../../../src/core/azure/untyped-bodies';

const SOURCE = path.join(__dirname, '..', '..', '..', 'src');

/** Every file of the library but the generated bindings. */
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'providers' ? [] : files(file);
    return file.endsWith('.ts') ? [file] : [];
  });

test('schema validation can be off for five types, each for one part of its body', () => {
  expect(UNTYPED_BODIES.map(({ type, part }) => [type, part])).toEqual([
    ['microsoft.cognitiveservices/accounts/connections', 'properties'],
    ['microsoft.cognitiveservices/accounts/projects/connections', 'properties'],
    ['microsoft.cognitiveservices/accounts/projects/capabilityhosts', 'properties.capabilityHostKind'],
    ['microsoft.cognitiveservices/accounts/deployments', 'properties.modelProviderData'],
    ['microsoft.apimanagement/service/backends', 'properties.credentials.managedIdentity'],
  ]);
});

test('no construct switches it off but by this list', () => {
  const elsewhere = files(SOURCE).filter((file) => readFileSync(file, 'utf8').includes('schemaValidationEnabled'));
  expect(elsewhere.map((file) => path.basename(file))).toEqual(['untyped-bodies.ts']);
});

test('it is off only where a body goes beyond the schema, whatever the version and case of the type', () => {
  const type = 'Microsoft.CognitiveServices/accounts/connections@2026-05-01';
  expect(schemaValidation(type, true)).toEqual({ schemaValidationEnabled: false });
  expect(schemaValidation(type, false)).toEqual({});
});

test('a type that is not in the list is a defect', () => {
  expect(() => schemaValidation('Microsoft.CognitiveServices/accounts@2026-05-01', true)).toThrow('UNTYPED_BODIES');
});

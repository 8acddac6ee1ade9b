// The package's own validator fetches the schema over the network; the schema lies in the package all the same.
import schema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';
import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

let compiled: ValidateFunction | undefined;

/** What Microsoft's schema says against a manifest: place in the manifest and reason. */
export function schemaProblems(manifest: unknown): string[] {
  compiled ??= compile();
  return compiled(manifest) ? [] : (compiled.errors ?? []).map(sentence);
}

function compile(): ValidateFunction {
  // Not strict: the schema carries keywords that are newer than the draft it names.
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv, ['uri', 'email']);
  return ajv.compile(schema);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const detail = Object.values(params).join(', ');
  return `manifest.json ${instancePath === '' ? 'as a whole' : instancePath} ${message ?? 'is not valid'} (${detail})`;
}

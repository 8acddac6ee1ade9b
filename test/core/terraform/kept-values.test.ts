import { TerraformOutput } from 'cdktf';
import { KeptValues } from '../../../src/core/terraform/kept-values';
import { Resource } from '../../../src/providers/azapi/resource';
import { synthesize } from '../../support/synthesize';

describe('values that are kept', () => {
  const stack = synthesize((scope) => {
    const source = new Resource(scope, 'Application', {
      type: 'Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01',
      responseExportValues: { clientId: 'properties.clientId', url: 'properties.baseUrl', unused: 'properties.other' },
    });
    const kept = new KeptValues(scope, 'Kept', source, ['clientId', 'url'], {
      key: 'clientId',
      message: 'the application has no identity',
    });
    new TerraformOutput(scope, 'clientId', { value: kept.get('clientId') });
    new TerraformOutput(scope, 'dependables', { value: kept.dependables.map((dependable) => dependable.fqn) });
  });
  const { address, config } = stack.only('terraform_data');
  const source = stack.only('azapi_resource').address;

  test('are taken once, and again only where their resource is replaced', () => {
    expect(config).toEqual({
      input: { clientId: `\${${source}.output.clientId}`, url: `\${${source}.output.url}` },
      triggers_replace: { resourceId: `\${${source}.id}` },
      lifecycle: {
        ignore_changes: ['input'],
        precondition: [
          {
            condition: `\${(${source}.output.clientId != null)}`,
            error_message: 'the application has no identity',
          },
        ],
      },
    });
  });

  test('are read from what keeps them', () => {
    expect(stack.shape.output?.clientId?.value).toBe(`\${${address}.output.clientId}`);
  });

  test('can be depended on', () => {
    expect(stack.shape.output?.dependables?.value).toEqual([`\${${address}}`]);
  });
});

test('the apply stops where a value that has to be kept is not there', () => {
  const stack = synthesize((scope) => {
    const source = new Resource(scope, 'Application', {
      type: 'Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01',
      responseExportValues: { clientId: 'properties.clientId', principalId: 'properties.principalId' },
    });
    new KeptValues(scope, 'Kept', source, ['clientId', 'principalId'], {
      key: 'clientId',
      message: 'the application has no identity',
      kept: { keys: ['clientId', 'principalId'], what: 'Agent Application niceapp' },
    });
  });
  const { address, config } = stack.only('terraform_data');
  const source = stack.only('azapi_resource').address;
  expect(config.lifecycle).toEqual({
    ignore_changes: ['input'],
    precondition: [
      { condition: `\${(${source}.output.clientId != null)}`, error_message: 'the application has no identity' },
    ],
    postcondition: [
      {
        condition: '${try(length(self.output.clientId) > 0, false) && try(length(self.output.principalId) > 0, false)}',
        error_message:
          'Agent Application niceapp was made without clientId or principalId, so nobody could be given access as ' +
          'it. Look at the identities of it in Foundry; once they are there, take them again with terraform apply ' +
          `-replace=${address}.`,
      },
    ],
  });
});

describe('a value that is not what was kept of it any more', () => {
  const stack = synthesize((scope) => {
    const source = new Resource(scope, 'Application', {
      type: 'Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01',
      responseExportValues: { clientId: 'properties.clientId', url: 'properties.baseUrl' },
    });
    new KeptValues(scope, 'Kept', source, ['clientId', 'url'], {
      key: 'clientId',
      message: 'the application has no identity',
      compared: { keys: ['clientId'], what: 'identity of niceapp', effect: 'the bot is still that of the former one.' },
    });
  });
  const kept = stack.only('terraform_data').address;
  const source = stack.only('azapi_resource').address;
  const { check, data } = stack.shape as { check: Record<string, { assert: object[] }>; data?: object };

  test('is told by a check on what Terraform has read anyway, so that no plan changes by it', () => {
    expect(data).toBeUndefined();
    expect(Object.values(check)).toEqual([
      {
        assert: [
          {
            condition:
              `\${(try(${source}.output.clientId, null) == null || ` +
              `try(${source}.output.clientId, null) == ${kept}.input.clientId)}`,
            error_message: expect.stringMatching(
              /^The identity of niceapp is .* by now, and .* was kept of it/,
            ) as string,
          },
        ],
      },
    ]);
  });

  test('is taken again by the one command that the message names', () => {
    const [text] = Object.values(check).map(({ assert }) => JSON.stringify(assert));
    expect(text).toContain(`Take it again with terraform apply -replace=${kept},`);
  });
});

import { TerraformOutput, TerraformVariable } from 'cdktf';
import { FoundryProject, type IFoundryProject } from '../../../src';
import { terraformValue } from '../../core/terraform/terraform-text';
import { codesOf, problemsOf } from '../../support/errors';
import { ACCOUNT_ID, APPLICATION_ID, PROJECT_ID, SUBSCRIPTION } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const attributesOf = ({ projectId, projectName, host, path, endpoint, account }: IFoundryProject) => ({
  projectId,
  projectName,
  host,
  path,
  endpoint,
  accountId: account.accountId,
  accountName: account.accountName,
  accountHost: account.host,
  resourceGroupName: account.resourceGroupName,
  subscriptionId: account.subscriptionId,
});

const KNOWN = {
  projectId: PROJECT_ID,
  projectName: 'proj',
  host: 'acc.services.ai.azure.com',
  path: '/api/projects/proj',
  endpoint: 'https://acc.services.ai.azure.com/api/projects/proj',
  accountId: ACCOUNT_ID,
  accountName: 'acc',
  accountHost: 'acc.services.ai.azure.com',
  resourceGroupName: 'rg-foundry',
  subscriptionId: SUBSCRIPTION,
};

describe('an existing project', () => {
  test('is known by its id, and so is its account', () => {
    const project = FoundryProject.fromProjectId(newStack(), 'Project', PROJECT_ID);
    expect(attributesOf(project)).toEqual(KNOWN);
    expect(project.account.node.path).toBe('test/Project/Account');
  });

  test('answers at the host it is given', () => {
    const host = 'contoso.services.ai.azure.com';
    const project = FoundryProject.fromProjectAttributes(newStack(), 'Project', { projectId: PROJECT_ID, host });
    expect(attributesOf(project)).toEqual({
      ...KNOWN,
      host,
      accountHost: host,
      endpoint: 'https://contoso.services.ai.azure.com/api/projects/proj',
    });
  });

  test('makes nothing', () => {
    const stack = synthesize((scope) => {
      FoundryProject.fromProjectId(scope, 'Project', PROJECT_ID);
    });
    expect(stack.addresses).toEqual([]);
  });
});

describe('a project known only after apply', () => {
  const read = (host?: string, byHand?: string) => {
    const stack = synthesize((scope) => {
      const projectId = byHand ?? new TerraformVariable(scope, 'id', { type: 'string' }).stringValue;
      const project = FoundryProject.fromProjectAttributes(scope, 'Project', { projectId, host });
      for (const [name, value] of Object.entries(attributesOf(project))) new TerraformOutput(scope, name, { value });
    });
    const values = Object.entries(stack.shape.output ?? {}).map(([name, { value }]) => [
      name,
      terraformValue(String(value), { 'var.id': PROJECT_ID }),
    ]);
    return Object.fromEntries(values) as unknown;
  };

  test('is taken apart by Terraform', () => {
    expect(read()).toEqual(KNOWN);
  });

  test('is taken apart once, so that CDKTF warns of no nested expressions', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    read();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('is taken apart by Terraform where it is written by hand', () => {
    expect(read(undefined, '${var.id}')).toEqual(KNOWN);
  });

  test('answers at the host it is given', () => {
    expect(read('contoso.services.ai.azure.com')).toMatchObject({
      host: 'contoso.services.ai.azure.com',
      endpoint: 'https://contoso.services.ai.azure.com/api/projects/proj',
      accountName: 'acc',
    });
  });
});

describe('a project', () => {
  test.each([
    ['the id is that of an account', { projectId: ACCOUNT_ID }, ['InvalidResourceId']],
    ['the id is that of an application', { projectId: APPLICATION_ID }, ['InvalidResourceId']],
    ['the id is its endpoint', { projectId: KNOWN.endpoint }, ['InvalidResourceId']],
    ['the host holds a path', { projectId: PROJECT_ID, host: 'acc.services.ai.azure.com/api' }, ['InvalidHost']],
  ])('fails where %s', (_, attributes, codes) => {
    expect(codesOf(() => FoundryProject.fromProjectAttributes(newStack(), 'Project', attributes))).toEqual(codes);
  });

  test('fails with the whole story', () => {
    expect(problemsOf(() => FoundryProject.fromProjectId(newStack(), 'Project', 'proj'))).toEqual([
      {
        code: 'InvalidResourceId',
        message: "projectId 'proj' in test/Project must be the resource id of a Foundry project",
        remedy: expect.stringMatching(/accounts\/\{name\}\/projects\/\{name\}$/) as string,
      },
    ]);
  });
});

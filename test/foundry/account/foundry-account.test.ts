import { TerraformOutput, TerraformVariable } from 'cdktf';
import { FoundryAccount, type IFoundryAccount } from '../../../src';
import { terraformValue } from '../../core/terraform/terraform-text';
import { codesOf, problemsOf } from '../../support/errors';
import { ACCOUNT_ID, PROJECT_ID, SUBSCRIPTION, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const attributesOf = ({ accountId, accountName, resourceGroupName, subscriptionId, host }: IFoundryAccount) => ({
  accountId,
  accountName,
  resourceGroupName,
  subscriptionId,
  host,
});

const KNOWN = {
  accountId: ACCOUNT_ID,
  accountName: 'acc',
  resourceGroupName: 'rg-foundry',
  subscriptionId: SUBSCRIPTION,
  host: 'acc.services.ai.azure.com',
};

describe('an existing account', () => {
  test('is known by its id', () => {
    const account = FoundryAccount.fromAccountId(newStack(), 'Account', ACCOUNT_ID);
    expect(attributesOf(account)).toEqual(KNOWN);
    expect(account.node.path).toBe('test/Account');
  });

  test('answers at the host it is given', () => {
    const account = FoundryAccount.fromAccountAttributes(newStack(), 'Account', {
      accountId: ACCOUNT_ID,
      host: 'contoso.services.ai.azure.com',
    });
    expect(attributesOf(account)).toEqual({ ...KNOWN, host: 'contoso.services.ai.azure.com' });
  });

  test('answers at the host of its name where no other is given', () => {
    const account = FoundryAccount.fromAccountAttributes(newStack(), 'Account', { accountId: ACCOUNT_ID });
    expect(attributesOf(account)).toEqual(KNOWN);
  });

  test('makes nothing', () => {
    const stack = synthesize((scope) => {
      FoundryAccount.fromAccountId(scope, 'Account', ACCOUNT_ID);
    });
    expect(stack.addresses).toEqual([]);
  });

  test.each<[string, (variable: TerraformVariable) => string]>([
    ['', (variable) => variable.stringValue],
    [', written by hand', () => '${var.id}'],
  ])('known only after apply is taken apart by Terraform%s', (_, write) => {
    const stack = synthesize((scope) => {
      const id = write(new TerraformVariable(scope, 'id', { type: 'string' }));
      const attributes = attributesOf(FoundryAccount.fromAccountId(scope, 'Account', id));
      for (const [name, value] of Object.entries(attributes)) new TerraformOutput(scope, name, { value });
    });
    const read = Object.entries(stack.shape.output ?? {}).map(([name, { value }]) => [
      name,
      terraformValue(String(value), { 'var.id': ACCOUNT_ID }),
    ]);
    expect(Object.fromEntries(read)).toEqual(KNOWN);
  });
});

describe('an account', () => {
  test.each([
    ['the id is that of a project', { accountId: PROJECT_ID }, ['InvalidResourceId']],
    ['the id is a name', { accountId: 'acc' }, ['InvalidResourceId']],
    ['the host is an address', { accountId: ACCOUNT_ID, host: 'https://acc.services.ai.azure.com' }, ['InvalidHost']],
    ['the host is that of another service', { accountId: ACCOUNT_ID, host: 'acc.openai.azure.com' }, ['InvalidHost']],
    ['the host is in another cloud', { accountId: ACCOUNT_ID, host: 'acc.services.ai.azure.us' }, ['InvalidHost']],
    ['the host is empty', { accountId: ACCOUNT_ID, host: '' }, ['InvalidHost']],
    ['id and host are wrong', { accountId: 'acc', host: 'localhost' }, ['InvalidResourceId', 'InvalidHost']],
  ])('fails where %s', (_, attributes, codes) => {
    expect(codesOf(() => FoundryAccount.fromAccountAttributes(newStack(), 'Account', attributes))).toEqual(codes);
  });

  test.each([
    ['other.services.ai.azure.com', 1],
    ['ACC.services.ai.azure.com', 0],
  ])('warns of a host of another name: %s', (host, count) => {
    const account = FoundryAccount.fromAccountAttributes(newStack(), 'Account', { accountId: ACCOUNT_ID, host });
    const warned = account.node.metadata.filter(({ data }) => String(data).startsWith('[HostOfOtherName]'));
    expect(warned).toHaveLength(count);
  });

  test('fails with the whole story', () => {
    const attributes = { accountId: 'acc', host: 'localhost' };
    expect(problemsOf(() => FoundryAccount.fromAccountAttributes(newStack(), 'Account', attributes))).toEqual([
      {
        code: 'InvalidResourceId',
        message: "accountId 'acc' in test/Account must be the resource id of a Foundry account",
        remedy:
          'give it as /subscriptions/{id}/resourceGroups/{name}/providers/Microsoft.CognitiveServices/accounts/{name}',
      },
      {
        code: 'InvalidHost',
        message: "host 'localhost' in test/Account must be a valid host name",
        remedy: "give a fully qualified name such as 'agent.contoso.com', without scheme, port or path",
      },
    ]);
  });

  test('takes an id and a host that are known only after apply', () => {
    const attributes = { accountId: TOKEN, host: TOKEN };
    const account = FoundryAccount.fromAccountAttributes(newStack(), 'Account', attributes);
    expect({ accountId: account.accountId, host: account.host }).toEqual(attributes);
  });
});

import type { TerraformStack } from 'cdktf';
import { aiGateway, FoundryAccount } from '../../src';
import { problemsOf } from '../support/errors';
import { TENANT } from '../support/samples';
import { newStack } from '../support/synthesize';
import { account, accountId, modelGateway, service } from './samples';

/** An account of another resource group with the name of one that is listed. */
const sameName = (scope: TerraformStack) =>
  FoundryAccount.fromAccountAttributes(scope, 'SameName', {
    accountId: accountId('east').replace('/resourceGroups/', '/resourceGroups/other-'),
    publicNetworkAccess: true,
  });
const served = (by: readonly aiGateway.GatewayModelDeployment['account'][], modelName = 'gpt-4.1') => ({
  modelName,
  deployments: by.map((one) => ({ account: one })),
});

/** Backends and rights are named after accounts: the second one would silently get neither. */
describe('two accounts of one name in different resource groups', () => {
  test.each<[string, (scope: TerraformStack) => unknown]>([
    ['of a model', (s) => modelGateway(s, { models: [served([account(s, 'east'), sameName(s)])] })],
    [
      'of two models',
      (s) => modelGateway(s, { models: [served([account(s, 'east')]), served([sameName(s)], 'gpt-5')] }),
    ],
    [
      'with Content Safety on one of them',
      (s) => modelGateway(s, { models: [served([account(s, 'east')])], contentSafety: { account: sameName(s) } }),
    ],
    [
      'behind two gateways of a service',
      (s) => {
        const gateway = service(s);
        modelGateway(s, { gateway, models: [served([account(s, 'east')])] });
        const models = [served([sameName(s)])];
        new aiGateway.ModelGateway(s, 'Second', { gateway, models, tenantId: TENANT, pathPrefix: 'b', apiName: 'b' });
      },
    ],
  ])('%s', (_, build) => {
    const problems = problemsOf(() => build(newStack()));
    expect(problems).toEqual([expect.objectContaining({ code: 'AccountsOfOneName', constructPath: 'test/SameName' })]);
  });

  test('one account, in whichever case its id is written, is no second one', () => {
    const build = () => {
      const stack = newStack();
      const again = FoundryAccount.fromAccountAttributes(stack, 'Again', {
        accountId: accountId('east').toUpperCase().replace('/SUBSCRIPTIONS/', '/subscriptions/'),
        publicNetworkAccess: true,
      });
      modelGateway(stack, { models: [served([account(stack, 'east')]), served([again], 'gpt-5')] });
    };
    expect(problemsOf(build)).toEqual([]);
  });
});

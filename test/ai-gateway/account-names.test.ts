import type { TerraformStack } from 'cdktf';
import { aiGateway, FoundryAccount } from '../../src';
import { problemsOf } from '../support/errors';
import { TENANT } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { account, accountId, modelGateway, OTHER_PRINCIPAL, project, service } from './samples';

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

  test.each([
    ['east', 'EAST'],
    ['EAST', 'east'],
  ])('%s and %s are one account, which gets its role once', (first, again) => {
    const stack = synthesize((scope) => {
      const gateway = service(scope);
      modelGateway(scope, { gateway, models: [served([account(scope, first)])] }).allow(project(scope));
      const second = {
        gateway,
        models: [served([account(scope, again)])],
        tenantId: TENANT,
        pathPrefix: 'b',
        apiName: 'b',
      };
      new aiGateway.ModelGateway(scope, 'Second', second).allow(project(scope, 'second', OTHER_PRINCIPAL));
    });
    expect(stack.ofType('azurerm_role_assignment').map(({ config }) => config.scope)).toEqual([accountId(first)]);
  });
});

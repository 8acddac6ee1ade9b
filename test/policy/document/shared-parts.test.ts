import { ApiManagementPolicy as PolicyResource } from '@cdktf/provider-azurerm/lib/api-management-policy';
import type { Construct } from 'constructs';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import {
  ApiManagementPolicy,
  ApiManagementService,
  type IApiManagementService,
  NamedValue,
  type NamedValueProps,
  PolicyElement,
  PolicyFragment,
  type PolicyFragmentProps,
  SetHeader,
  SetVariable,
  ValidateJwt,
} from '../../../src/policy';
import { azapiInTurn } from '../../support/azapi';
import { codesOf } from '../../support/errors';
import { proveRules } from '../../support/ingress';
import { APP_ID, GATEWAY_ID, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const SECRET = 'https://kv.vault.azure.net/secrets/header-key';
const statement = new SetVariable({ name: 'n', value: '{a} "b"' });

const service = (scope: Construct, serviceId = GATEWAY_ID): IApiManagementService =>
  ApiManagementService.fromServiceId(scope, `Service${scope.node.children.length}`, serviceId);

function namedValue(scope: Construct, changes: Partial<NamedValueProps> = {}): NamedValue {
  return new NamedValue(scope, 'Key', {
    gateway: service(scope),
    namedValueName: 'header-key',
    secretId: changes.openText === undefined ? SECRET : undefined,
    ...changes,
  });
}

function fragment(scope: Construct, changes: Partial<PolicyFragmentProps> = {}): PolicyFragment {
  return new PolicyFragment(scope, 'Shared', {
    gateway: service(scope),
    fragmentId: 'shared',
    statements: [statement],
    ...changes,
  });
}

function deployed(scope: Construct, policy: ApiManagementPolicy): void {
  new PolicyResource(scope, 'Policy', {
    apiManagementId: GATEWAY_ID,
    xmlContent: policy.render(),
    dependsOn: policy.dependables,
  });
}

const NAMED_VALUE = 'Microsoft.ApiManagement/service/namedValues@2024-05-01';
const TEXT = [
  '<fragment>',
  '  <set-variable name="n" value="{a} &quot;b&quot;"/>',
  '  <set-header name="x" exists-action="override">',
  '    <value>a</value>',
  '  </set-header>',
  '</fragment>',
].join('\n');

describe('a named value', () => {
  test('of a secret is read by the service from Key Vault', () => {
    const stack = synthesize((scope) => {
      const role = new TerraformData(scope, 'Role');
      namedValue(scope, { identityClientId: APP_ID, dependables: [role] });
    });
    expect(stack.only('Microsoft.ApiManagement/service/namedValues').config).toEqual({
      ...azapiInTurn(NAMED_VALUE, GATEWAY_ID, GATEWAY_ID, 'header-key', {
        displayName: 'header-key',
        secret: true,
        keyVault: { secretIdentifier: SECRET, identityClientId: APP_ID },
      }),
      depends_on: [stack.only('terraform_data').address],
    });
  });

  test('of an open text is no secret', () => {
    const stack = synthesize((scope) => {
      namedValue(scope, { openText: 'https://a.contoso.com' });
    });
    expect(stack.only('Microsoft.ApiManagement/service/namedValues').config).toEqual(
      azapiInTurn(NAMED_VALUE, GATEWAY_ID, GATEWAY_ID, 'header-key', {
        displayName: 'header-key',
        secret: false,
        value: 'https://a.contoso.com',
      }),
    );
  });

  test('is named in a policy so that Terraform makes it first', () => {
    const stack = synthesize((scope) => {
      const { reference } = namedValue(scope);
      const keys = [{ namedValue: reference }];
      const header = new SetHeader({ name: 'x-key', values: [reference] });
      const token = new ValidateJwt({ headerName: 'x', audiences: ['a'], issuerSigningKeys: keys });
      deployed(scope, new ApiManagementPolicy({ inbound: [header, token] }));
    });
    const value = stack.only('Microsoft.ApiManagement/service/namedValues');
    const policy = stack.only('azurerm_api_management_policy');
    expect(policy.config.xml_content).toContain(`<value>{{\${${value.address}.name}}}</value>`);
    expect(policy.config.xml_content).toContain(`<key>{{\${${value.address}.name}}}</key>`);
    expect(stack.follows(policy, value)).toBe(true);
  });

  test('is something that others can wait for', () => {
    const value = namedValue(newStack());
    expect(value.dependables).toEqual([value.resource]);
  });
});

describe('a fragment', () => {
  test('holds statements as a document does, and waits for what they need', () => {
    const stack = synthesize((scope) => {
      const backend = new TerraformData(scope, 'Backend');
      const waits = new SetHeader({ name: 'x', values: ['a'], dependables: [backend] });
      fragment(scope, { description: 'What all share.', statements: [statement, waits] });
    });
    expect(stack.only('Microsoft.ApiManagement/service/policyFragments').config).toMatchObject({
      type: 'Microsoft.ApiManagement/service/policyFragments@2024-05-01',
      parent_id: GATEWAY_ID,
      name: 'shared',
      locks: [GATEWAY_ID],
      body: { properties: { description: 'What all share.', format: 'rawxml', value: TEXT } },
      sensitive_body: { properties: { format: 'rawxml', value: TEXT } },
      sensitive_body_version: { properties: TEXT },
      depends_on: [stack.only('terraform_data').address],
    });
  });

  test('is included so that Terraform makes it first', () => {
    const stack = synthesize((scope) => {
      deployed(scope, new ApiManagementPolicy({ inbound: [fragment(scope).include()] }));
    });
    const { address } = stack.only('Microsoft.ApiManagement/service/policyFragments');
    const { config } = stack.only('azurerm_api_management_policy');
    expect(config.xml_content).toContain(`<include-fragment fragment-id="\${${address}.name}"/>`);
    expect(config.depends_on).toEqual([address]);
  });

  test('is something that others can wait for', () => {
    const shared = fragment(newStack());
    expect(shared.dependables).toEqual([shared.resource]);
  });

  test.each<[string, PolicyElement[], string[]]>([
    ['nothing', [], ['FragmentWithoutStatements']],
    ['<base />', [PolicyElement.base()], ['BaseInFragment']],
    ['<base /> further in', [PolicyElement.raw('<wait><base/></wait>')], ['BaseInFragment']],
    ['a fragment', [PolicyElement.raw('<include-fragment fragment-id="a"/>')], ['NestedFragment']],
    ['too much', [new SetVariable({ name: 'n', value: 'v'.repeat(512 * 1024) })], ['FragmentTooLarge']],
    ['much', [new SetVariable({ name: 'n', value: 'v'.repeat(511 * 1024) })], []],
    ['what is known after apply', [new SetVariable({ name: 'n', value: TOKEN })], []],
  ])('with %s', (_, statements, codes) => {
    expect(codesOf(() => fragment(newStack(), { statements }))).toEqual(codes);
  });
});

proveRules<Partial<NamedValueProps>>(
  [
    {
      code: 'InvalidNamedValueName',
      bad: ['', 'a b', '-a', 'a-', 'a'.repeat(81)].map((namedValueName) => ({ namedValueName })),
      good: ['a', 'A-1', 'a'.repeat(80)].map((namedValueName) => ({ namedValueName })),
      later: [{ namedValueName: TOKEN }],
    },
    {
      code: 'InvalidNamedValueSecretId',
      bad: [`${SECRET}/0123456789abcdef`, 'http://kv.vault.azure.net/secrets/a', 'secret'].map((secretId) => ({
        secretId,
      })),
      good: [SECRET, 'https://kv.vault.azure.cn/secrets/a/'].map((secretId) => ({ secretId })),
      later: [{ secretId: TOKEN }],
    },
    {
      code: 'InvalidApplicationId',
      bad: [{ identityClientId: 'me' }],
      good: [{ identityClientId: APP_ID }],
      later: [{ identityClientId: TOKEN }],
    },
    {
      code: 'InvalidOpenText',
      bad: [{ openText: '' }, { openText: 'a'.repeat(4097) }],
      good: [{ openText: 'a'.repeat(4096) }],
      later: [{ openText: TOKEN }],
    },
  ],
  (changes) => namedValue(newStack(), changes),
  'test/Key',
);

test.each<[Partial<NamedValueProps>, string[]]>([
  [{ secretId: undefined, openText: undefined }, ['NamedValueAmbiguous']],
  [{ secretId: SECRET, openText: 'a' }, ['NamedValueAmbiguous']],
  [{ openText: 'a', identityClientId: APP_ID }, ['IdentityWithoutSecret']],
  [{ secretId: SECRET, identityClientId: APP_ID }, []],
])('a named value with %j', (changes, codes) => {
  expect(codesOf(() => namedValue(newStack(), changes))).toEqual(codes);
});

test.each<[string, string[]]>([
  ['apim', ['InvalidResourceId']],
  [GATEWAY_ID, []],
  [TOKEN, []],
])('a service known as %s', (serviceId, codes) => {
  const scope = newStack();
  expect(codesOf(() => fragment(scope, { gateway: service(scope, serviceId) }))).toEqual(codes);
  expect(codesOf(() => namedValue(scope, { gateway: service(scope, serviceId) }))).toEqual(codes);
});

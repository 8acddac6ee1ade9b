import { Fn } from 'cdktf';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { FoundryAccount, FoundryPrivateEndpoint, type FoundryPrivateEndpointProps } from '../../../src';
import { codesOf, problemsOf } from '../../support/errors';
import { ACCOUNT_ID, PRIVATE_ENDPOINT_ID, SUBNET_ID, TOKEN, zoneId, groupId } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { newStack, synthesize } from '../../support/synthesize';

const ZONE_IDS = [
  'privatelink.cognitiveservices.azure.com',
  'privatelink.openai.azure.com',
  'privatelink.services.ai.azure.com',
].map(zoneId);

type Changes = Partial<FoundryPrivateEndpointProps>;

function make(changes: Changes = {}, stack = newStack(), id = 'Way'): FoundryPrivateEndpoint {
  return new FoundryPrivateEndpoint(stack, id, {
    account: FoundryAccount.fromAccountId(stack, 'Account', ACCOUNT_ID),
    resourceGroupId: groupId('rg-network'),
    location: 'eastus2',
    subnet: subnetAt(SUBNET_ID),
    ...changes,
  });
}

function configOf(changes: Changes = {}) {
  const stack = synthesize((scope) => {
    make(changes, scope);
  });
  return stack.only('azurerm_private_endpoint').config;
}

const PLAIN = {
  name: 'test-way',
  resource_group_name: 'rg-network',
  location: 'eastus2',
  subnet_id: SUBNET_ID,
  private_service_connection: {
    name: 'test-way',
    private_connection_resource_id: ACCOUNT_ID,
    is_manual_connection: false,
    subresource_names: ['account'],
  },
};

describe('a private endpoint to an account', () => {
  test('leaves the records to a policy where it is given no zones', () => {
    expect(configOf()).toEqual({ ...PLAIN, lifecycle: { ignore_changes: ['private_dns_zone_group'] } });
  });

  test('keeps the records in the zones it is given', () => {
    expect(configOf({ privateDnsZoneIds: ZONE_IDS })).toEqual({
      ...PLAIN,
      private_dns_zone_group: { name: 'default', private_dns_zone_ids: ZONE_IDS },
    });
  });

  test('takes a name and tags', () => {
    expect(configOf({ privateEndpointName: 'pe-foundry', tags: { team: 'agents' } })).toMatchObject({
      name: 'pe-foundry',
      private_service_connection: { name: 'pe-foundry' },
      tags: { team: 'agents' },
    });
  });

  test('waits for what it is given, and can be waited for', () => {
    const stack = synthesize((scope) => {
      const rules = new TerraformData(scope, 'Rules', {});
      const { dependables } = make({ dependables: [rules] }, scope);
      new TerraformData(scope, 'After', { dependsOn: dependables });
    });
    const endpoint = stack.only('azurerm_private_endpoint');
    expect(endpoint.config.depends_on).toEqual(['terraform_data.Rules']);
    expect(stack.at('terraform_data.After').config.depends_on).toEqual([endpoint.address]);
  });

  test('knows its account and its resource', () => {
    const endpoint = make();
    expect(endpoint.account.accountId).toBe(ACCOUNT_ID);
    expect(endpoint.resource.node.path).toBe('test/Way/Resource');
  });

  test('takes values that are known only after apply', () => {
    const changes = {
      resourceGroupId: TOKEN,
      location: TOKEN,
      subnet: subnetAt(TOKEN),
      privateEndpointName: TOKEN,
      privateDnsZoneIds: [TOKEN],
    };
    expect(configOf(changes)).toMatchObject({
      name: TOKEN,
      resource_group_name: TOKEN.replace(/^\$\{(.*)\}$/, '${element(split("/", $1), 4)}'),
      location: TOKEN,
      subnet_id: TOKEN,
      private_dns_zone_group: { private_dns_zone_ids: [TOKEN] },
    });
  });
});

describe('a private endpoint to an account', () => {
  const [cognitive, openai, services] = ZONE_IDS as [string, string, string];

  test.each<[string, Changes, string[]]>([
    ['the subnet is a network', { subnet: subnetAt(SUBNET_ID.replace('/subnets/some', '')) }, ['InvalidResourceId']],
    ['a zone is no zone', { privateDnsZoneIds: [...ZONE_IDS, SUBNET_ID] }, ['InvalidResourceId']],
    ['the resource group ends with a dot', { resourceGroupId: groupId('rg.') }, ['InvalidResourceId']],
    ['the location is a display name', { location: 'East US 2' }, ['InvalidLocation']],
    ['the name begins with a hyphen', { privateEndpointName: '-pe' }, ['InvalidNetworkResourceName']],
    ['a zone is missing', { privateDnsZoneIds: [cognitive, openai] }, ['IncompletePrivateDnsZones']],
    ['all zones are missing', { privateDnsZoneIds: [] }, ['IncompletePrivateDnsZones']],
    [
      'everything is wrong',
      { subnet: subnetAt(''), location: '', resourceGroupId: '', privateEndpointName: '', privateDnsZoneIds: [''] },
      [
        'InvalidResourceId',
        'InvalidLocation',
        'InvalidNetworkResourceName',
        'InvalidResourceId',
        'InvalidResourceId',
        'IncompletePrivateDnsZones',
      ],
    ],
  ])('fails where %s', (_, changes, codes) => {
    expect(codesOf(() => make(changes))).toEqual(codes);
  });

  test.each<[string, string[]]>([
    ['in any order', [services, openai, cognitive]],
    ['in any case', ZONE_IDS.map((zone) => zone.toUpperCase())],
    ['with others among them', [...ZONE_IDS, zoneId('privatelink.azure-api.net')]],
    ['with tokens among them', [cognitive, TOKEN]],
    ['as a list that is a token', Fn.split(',', 'a')],
  ])('takes zones %s', (_, privateDnsZoneIds) => {
    expect(codesOf(() => make({ privateDnsZoneIds }))).toEqual([]);
  });

  test('says which zones are missing, and which entry is no zone', () => {
    const messages = problemsOf(() => make({ privateDnsZoneIds: [openai, '/some/id'] })).map(({ message }) => message);
    expect(messages).toEqual([
      "privateDnsZoneIds[1] '/some/id' in test/Way must be the resource id of a private DNS zone: segment 'some' must be 'subscriptions'",
      'privateDnsZoneIds lacks privatelink.cognitiveservices.azure.com, privatelink.services.ai.azure.com, ' +
        'and a Foundry account answers under all three names, in test/Way',
    ]);
  });

  test('says which property is wrong', () => {
    const wrong = { resourceGroupId: '', location: '', privateEndpointName: '', subnet: subnetAt('') };
    expect(problemsOf(() => make(wrong)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^resourceGroupId '' in test\/Way /),
      expect.stringMatching(/^location '' in test\/Way /),
      expect.stringMatching(/^privateEndpointName '' in test\/Way /),
      expect.stringMatching(/^subnet\.subnetId '' in test\/Way /),
    ]);
  });

  test('fails with NoEndpointName where the path is too long for a name', () => {
    const fits = 'w'.repeat(80 - 'test-'.length);
    expect(problemsOf(() => make({}, newStack(), `${fits}w`))).toEqual([
      {
        code: 'NoEndpointName',
        message: `no name of 2 to 80 characters can be derived from the path, in test/${fits}w`,
        remedy: 'give privateEndpointName',
      },
    ]);
    expect(codesOf(() => make({}, newStack(), fits))).toEqual([]);
    expect(codesOf(() => make({ privateEndpointName: 'pe' }, newStack(), `${fits}w`))).toEqual([]);
  });
});

describe('a private endpoint that exists', () => {
  const existing = (privateEndpointId: string, stack = newStack()) =>
    FoundryPrivateEndpoint.fromPrivateEndpointId(
      stack,
      'Way',
      FoundryAccount.fromAccountId(stack, 'Account', ACCOUNT_ID),
      privateEndpointId,
    );

  test.each([PRIVATE_ENDPOINT_ID, TOKEN])('is stated by its id, makes nothing and needs no waiting: %s', (id) => {
    const stack = synthesize((scope) => {
      const { account, dependables } = existing(id, scope);
      expect({ accountId: account.accountId, dependables }).toEqual({ accountId: ACCOUNT_ID, dependables: [] });
    });
    expect(stack.addresses).toEqual([]);
  });

  test.each(['pe', SUBNET_ID, ''])('fails with InvalidResourceId where the id is %j', (id) => {
    const [problem, ...others] = problemsOf(() => existing(id));
    expect(problem).toMatchObject({
      code: 'InvalidResourceId',
      message: expect.stringMatching(
        /^privateEndpointId '.*' in test\/Way must be the resource id of a private endpoint(: segment 'virtualNetworks' must be 'privateEndpoints')?$/,
      ) as string,
    });
    expect(others).toEqual([]);
  });
});

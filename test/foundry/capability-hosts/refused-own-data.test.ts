import { App, type TerraformStack } from 'cdktf';
import { FoundryProject, type FoundryProjectAttributes } from '../../../src';
import type { AgentDataStoresProps } from '../../../src/foundry/data-stores';
import { FoundryNetworkMode } from '../../../src/foundry/existing/foundry-network-mode';
import {
  AccountHost,
  CosmosDataScope,
  OwnData,
  type OwnDataOptions,
  StorageRoleBeforeHost,
} from '../../../src/foundry/capability-hosts';
import { FoundryNetwork, ManagedIsolation } from '../../../src/foundry/network';
import { codesOf } from '../../support/errors';
import { GROUP, PROJECT_ID, TOKEN } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { newStack, synthesize } from '../../support/synthesize';
import { existingStores, makeStores, STORES } from '../data-stores/samples';
import { ENDPOINTS_ID, makeAccount, makeProject, makeSubnet } from '../estate-samples';

const injected = (scope: TerraformStack) => FoundryNetwork.virtualNetwork({ agentSubnet: makeSubnet(scope) });
const codes = (options: OwnDataOptions, stores: Partial<AgentDataStoresProps> = {}) =>
  codesOf(() => {
    const scope = newStack();
    makeProject(scope, makeAccount(scope, { network: injected(scope) })).useOwnData(makeStores(scope, stores), options);
  });

const KNOWN: FoundryProjectAttributes = {
  projectId: PROJECT_ID,
  identityPrincipalId: GROUP,
  workspaceId: GROUP,
  location: 'swedencentral',
  networkMode: FoundryNetworkMode.VIRTUAL_NETWORK,
};
const existing = (attributes: FoundryProjectAttributes, options: OwnDataOptions = {}) =>
  codesOf(() => {
    const scope = newStack();
    const project = FoundryProject.fromProjectAttributes(scope, 'Project', attributes);
    new OwnData(scope, 'OwnData', { ...options, project, stores: existingStores(scope) });
  });

describe('what is refused of data stores of a project', () => {
  test.each<[string, OwnDataOptions, string[]]>([
    [
      'a host of the account where Foundry creates one',
      { accountHost: AccountHost.CREATED_HERE },
      ['AccountHostRefused'],
    ],
    ['a name with other characters', { hostName: 'agents@1' }, ['InvalidCapabilityHostName']],
    ['a wait that is no whole number', { roleWaitSeconds: 0.5 }, ['InvalidWait']],
    ['a wait above its limit', { roleWaitSeconds: 3601 }, ['InvalidWait']],
    [
      'strict isolation with a role that no condition limits',
      { strictBlobIsolation: true, storageRoleBeforeHost: StorageRoleBeforeHost.BOTH },
      ['StrictIsolationIncomplete'],
    ],
    ['a connection name that Foundry refuses', { threadsConnectionName: 'no' }, ['InvalidConnectionName']],
  ])('%s', (_, options, expected) => {
    expect(codes(options)).toEqual(expected);
  });

  test.each([
    [['a', 'a'.repeat(255), '1-_'], []],
    [['', '-a', 'a'.repeat(256), 'a.b'], ['InvalidCapabilityHostName']],
  ])('names of hosts at their edges: %j', (names, expected) => {
    for (const hostName of names) expect(codes({ hostName })).toEqual(expected);
  });

  test('stores in another location, unless that is asked for', () => {
    expect(codes({}, { location: 'westeurope' })).toEqual(Array.from({ length: 3 }, () => 'DataStoreInOtherLocation'));
    expect(codes({ allowsOtherLocations: true }, { location: 'westeurope' })).toEqual([]);
    expect(codes({}, { location: TOKEN })).toEqual([]);
  });

  test('a second set of stores for a project, also by another construct for it', () => {
    const scope = newStack();
    const project = makeProject(scope, makeAccount(scope, { network: injected(scope) }));
    const stores = makeStores(scope);
    project.useOwnData(stores);
    expect(codesOf(() => project.useOwnData(stores))).toEqual(['SecondHost']);

    const app = new App({ stackTraces: false });
    const of = (id: string) => {
      const stack = newStack(app, id);
      const same = FoundryProject.fromProjectAttributes(stack, 'Project', KNOWN);
      return codesOf(() => new OwnData(stack, 'OwnData', { project: same, stores: existingStores(stack) }));
    };
    expect([of('one'), of('two')]).toEqual([[], ['SecondHost']]);
  });

  test('an existing account whose network is not known, unless who makes its host is', () => {
    const unknown = { ...KNOWN, networkMode: undefined };
    expect(existing(KNOWN)).toEqual([]);
    expect(existing(unknown)).toEqual(['AccountHostUnknown']);
    expect(existing(unknown, { accountHost: AccountHost.EXISTING })).toEqual([]);
  });

  test('an existing project without its identity or workspace', () => {
    expect(existing({ ...KNOWN, identityPrincipalId: undefined })).toEqual(['AttributeNotSupplied']);
    expect(existing({ ...KNOWN, workspaceId: undefined })).toEqual(['AttributeNotSupplied']);
  });
});

describe('what is warned of', () => {
  const warnings = (build: (scope: TerraformStack) => void) =>
    synthesize(build).warnings.flatMap((text) => /\[(\w+)\]/.exec(text)?.[1] ?? []);

  test('nothing, with a network, private endpoints and enough throughput', () => {
    expect(
      warnings((scope) => {
        const account = makeAccount(scope, { network: injected(scope) });
        makeProject(scope, account).useOwnData(makeStores(scope, { cosmosThroughputLimit: 3000 }));
      }),
    ).toEqual([]);
  });

  test.each<[string, (scope: TerraformStack) => FoundryNetwork, Partial<AgentDataStoresProps>]>([
    ['no private endpoints', injected, { privateEndpoints: undefined }],
    ['no network for agents', () => FoundryNetwork.publicAccess(), {}],
  ])('closed stores with %s, where a host fails after a timeout', (_, network, stores) => {
    expect(
      warnings((scope) => {
        makeProject(scope, makeAccount(scope, { network: network(scope) })).useOwnData(makeStores(scope, stores));
      }),
    ).toEqual(['StoresOutOfReach']);
  });

  test('private endpoints without zones, whose names somebody else may write too late', () => {
    const privateEndpoints = { subnet: subnetAt(ENDPOINTS_ID) };
    const warned = (network: (scope: TerraformStack) => FoundryNetwork, publicNetworkAccess: boolean) =>
      warnings((scope) => {
        const account = makeAccount(scope, { network: network(scope) });
        makeProject(scope, account).useOwnData(makeStores(scope, { privateEndpoints, publicNetworkAccess }));
      });
    expect(warned(injected, false)).toEqual(['DataStoresWithoutZones']);
    expect(warned(injected, true)).toEqual(['DataStoresWithoutZones']);
    expect(warned(() => FoundryNetwork.publicAccess(), true)).toEqual([]);
    expect(
      warned(() => FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND }), false),
    ).toEqual([]);
  });

  test('a throughput limit that does not suffice for all projects that share an account', () => {
    expect(
      warnings((scope) => {
        const account = makeAccount(scope, { network: injected(scope) });
        const stores = makeStores(scope, { cosmosThroughputLimit: 5999 });
        makeProject(scope, account).useOwnData(stores);
        makeProject(scope, account, { projectName: 'sales' }, 'Sales').useOwnData(stores);
      }),
    ).toEqual(['ThroughputTooLow']);
  });

  test('a managed network of an existing account, whose rules are elsewhere', () => {
    expect(
      warnings((scope) => {
        const project = FoundryProject.fromProjectAttributes(scope, 'Project', {
          ...KNOWN,
          networkMode: FoundryNetworkMode.MANAGED,
        });
        new OwnData(scope, 'OwnData', { project, stores: existingStores(scope) });
      }),
    ).toEqual(['ManagedRulesElsewhere']);
  });
});

test('choices keep their values, which settings name', () => {
  expect([...Object.values(StorageRoleBeforeHost), ...Object.values(CosmosDataScope), STORES.location]).toEqual([
    'blobDataContributor',
    'accountContributor',
    'both',
    'account',
    'database',
    'swedencentral',
  ]);
});

import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { TerraformOutput } from 'cdktf';
import { type Construct } from 'constructs';
import {
  FoundryAccount,
  FoundryEstate,
  type FoundryEstateProps,
  FoundryPrivateEndpoint,
  type IFoundryAccount,
} from '../../src';
import { present, ProtectedList } from '../../src/internal';
import { accountAttributes, groupIdOf } from '../base/foundry-attributes';
import { FoundryStack } from '../base/foundry-stack';
import { moveRenamed } from '../base/move-renamed';
import { registerAgentProviders } from '../base/resource-providers';
import { identityOf } from './estate-identity';
import type { AccountSettings, ProjectSettings } from '../settings/estate/estate-account-settings';
import { ISOLATIONS } from '../settings/estate/estate-network-settings';
import type { EstateSettings } from '../settings/foundry-settings';
import type { AzureSettings } from '../settings/settings-schema';
import { madeFrom } from '../settings/file/made-from';
import { EstateConnections } from './estate-connections';
import { EstateNetwork } from './estate-network';
import { dataStoresProps, ownDataOptions } from './estate-data';
import { filterOptions, modelOptions } from './estate-models';
import { firewallDestinations } from './firewall-destinations';

/** The platform team's stack: account, network, models and projects. The other stacks refer to it, and it to none of them. */
export class FoundryEstateStack extends FoundryStack {
  public readonly estate: FoundryEstate;
  private readonly network?: EstateNetwork;

  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: AzureSettings & { readonly foundry: EstateSettings },
  ) {
    super(scope, id, settings);
    new TimeProvider(this, 'time');
    if (this.account.id === undefined || settings.foundry.network !== undefined) {
      this.network = new EstateNetwork(this, settings, this.account.location ?? settings.location);
    }
    const { foundry, registerResourceProviders } = settings;
    const { agentSubnet } = foundry.network ?? {};
    if (agentSubnet !== undefined && this.account.id === undefined && registerResourceProviders !== false)
      registerAgentProviders(this);
    this.estate = new FoundryEstate(...this.placed('Estate'), this.props());
    this.nameExistingEndpoint();
    this.moveRenamed();
    this.addOutputs();
  }

  private get account(): AccountSettings {
    return this.settings.foundry.account;
  }

  private props(): FoundryEstateProps {
    const { filters = {}, models = {}, projects = {}, connections: ofAccount, preventsDestroy } = this.settings.foundry;
    const { tags, location } = this.settings;
    const connections = new EstateConnections(this, this.account.location ?? location);
    return {
      ...this.accountProps(),
      contentFilters: Object.entries(filters).map(([name, one]) => ({ ...filterOptions(name, one), tags })),
      models: Object.entries(models).map(([name, one]) => ({ ...modelOptions(name, one), tags })),
      connections: connections.optionsOf(['foundry', 'connections'], ofAccount),
      dataStores: this.dataStores(),
      projects: Object.entries(projects).map(
        ([id, { name, identity, data, ownData, connections: own, ...project }]: [string, ProjectSettings]) => ({
          ...project,
          id,
          projectName: name ?? id,
          identity: identityOf(identity),
          dataStoresId: data,
          connections: connections.optionsOf(['foundry', 'projects', id, 'connections'], own),
          ownData: ownDataOptions(ownData, this.rulesOf(data), preventsDestroy),
          preventsDestroy,
          tags,
        }),
      ),
    };
  }

  private accountProps(): Pick<FoundryEstateProps, 'account' | 'existingAccount' | 'privateEndpoints'> {
    const { settings, account } = this;
    if (account.id !== undefined) {
      return { existingAccount: this.existingAccount(), privateEndpoints: this.network?.privateEndpoints() };
    }
    const { tags, workspaceId, foundry, location } = settings;
    const { name = '', resourceGroup = '', location: own = location } = account;
    const network = present(this.network, 'network');
    return {
      account: {
        accountName: name,
        resourceGroupId: groupIdOf(settings, resourceGroup),
        location: own,
        network: network.foundryNetwork(),
        customSubdomain: account.customSubdomain,
        systemAssignedIdentity: account.systemAssignedIdentity,
        userAssignedIdentities: account.userAssignedIdentities?.map((one) => identityOf(one)),
        customerManagedKey: account.customerManagedKey && {
          ...account.customerManagedKey,
          identity: identityOf(account.customerManagedKey.identity),
        },
        keysEnabled: account.keysEnabled,
        allowedFqdns: account.allowedFqdns,
        workspaceId,
        logCategories: account.logCategories,
        deletionLock: account.deletionLock,
        preventsDestroy: foundry.preventsDestroy,
        purgesOnDestroy: account.purgesOnDestroy,
        subnetReleaseMinutes: account.subnetReleaseMinutes,
        tags,
      },
      privateEndpoints: network.privateEndpoints(),
    };
  }

  /** What names of rules for data stores begin with, if it is not their key. */
  private rulesOf(chosen: string | undefined): string | undefined {
    const { data = {} } = this.settings.foundry;
    return data[chosen ?? Object.keys(data)[0] ?? '']?.outboundRulePrefix;
  }

  private moveRenamed(): void {
    const { moved, preventsDestroy } = this.settings.foundry;
    const { projects, dataStores } = this.estate;
    if (preventsDestroy === true) ProtectedList.of(this);
    moveRenamed(this, 'projects', 'Estate/Projects', moved?.projects, projects);
    moveRenamed(this, 'data', 'Estate/DataStores', moved?.data, dataStores);
  }

  private dataStores(): FoundryEstateProps['dataStores'] {
    const { data } = this.settings.foundry;
    if (data === undefined) return undefined;
    const location = this.account.location ?? this.settings.location;
    return Object.fromEntries(
      Object.entries(data).map(([name, one]) => [name, dataStoresProps(this.settings, one, location, this.network)]),
    );
  }

  /** Says that a private endpoint of somebody else leads to the account. */
  private nameExistingEndpoint(): void {
    const endpointId = this.settings.foundry.network?.privateEndpoint?.id;
    if (endpointId === undefined) return;
    const place = madeFrom(['foundry', 'network', 'privateEndpoint'], this, 'PrivateEndpoint');
    FoundryPrivateEndpoint.fromPrivateEndpointId(...place, this.estate.account, endpointId);
  }

  private existingAccount(): IFoundryAccount {
    const place = madeFrom(['foundry', 'account'], this, 'Account');
    return FoundryAccount.fromAccountAttributes(...place, accountAttributes(this.settings));
  }

  /** The estate, whose parts have settings of their own. */
  private placed(id: string): [scope: Construct, id: string] {
    const { filters = {}, models = {}, projects = {}, data = {}, connections = {}, network } = this.settings.foundry;
    const each = (part: string, made: object, ...path: string[]) =>
      Object.fromEntries(Object.keys(made).map((name) => [`${part}/${name}`, [...path, name]]));
    const parts = Object.assign(
      { Account: ['account'], 'Account/ManagedNetwork': ['network'] },
      network?.privateEndpoint && {
        'Account/PrivateEndpoint': ['network', 'privateEndpoint'],
        PrivateEndpoint: ['network', 'privateEndpoint'],
      },
      each('ContentFilters', filters, 'filters'),
      each('DataStores', data, 'data'),
      each('Models', models, 'models'),
      each('Connections', connections, 'connections'),
      each('Projects', projects, 'projects'),
      ...Object.entries(projects).map(([project, { connections: own = {} }]: [string, ProjectSettings]) =>
        each(`Projects/${project}/Connections`, own, 'projects', project, 'connections'),
      ),
    ) as Readonly<Record<string, string[]>>;
    for (const [part, path] of Object.entries(parts)) madeFrom(['foundry', ...path], this, `${id}/${part}`);
    return madeFrom(['foundry'], this, id);
  }

  private addOutputs(): void {
    const { account, projects } = this.estate;
    new TerraformOutput(this, 'account_id', { value: account.accountId, description: 'Resource id of the account' });
    new TerraformOutput(this, 'account_host', { value: account.host, description: 'Host that agents answer at' });
    const isolation = this.settings.foundry.network?.isolation;
    if (isolation !== undefined) {
      new TerraformOutput(this, 'managed_network', {
        value: { account_id: account.accountId, isolation: ISOLATIONS[isolation] },
        description: 'Isolation of the managed network, which foundry-agents verify compares',
      });
    }
    const { foundry, location } = this.settings;
    const destinations = firewallDestinations(foundry.network, this.account.location ?? location);
    if (destinations !== undefined) {
      new TerraformOutput(this, 'firewall_destinations', {
        value: destinations,
        description:
          'What agents call, for the team that keeps the firewall: of a managed network, what its rules allow',
      });
    }
    if (Object.keys(projects).length === 0) return;
    new TerraformOutput(this, 'projects', {
      value: Object.fromEntries(
        Object.entries(projects).map(([name, project]) => [
          name,
          {
            id: project.projectId,
            endpoint: project.endpoint,
            identity_principal_id: project.managedIdentity.objectId,
            workspace_id: project.workspaceId,
          },
        ]),
      ),
      description: 'Projects: their endpoints, identities, and the GUIDs that names of their containers begin with',
    });
  }
}

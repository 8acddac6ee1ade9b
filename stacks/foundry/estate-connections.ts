import type { Construct } from 'constructs';
import { connections, FoundryAccount } from '../../src';
import { secretVariable } from '../base/secret-variable';
import { madeFrom } from '../settings/file/made-from';
import type { SettingsPath } from '../settings/file/document';
import {
  type AuthenticationSettings,
  type ConnectionSettings,
  KEY_VAULT_TARGETS,
} from '../settings/estate/estate-connection-settings';

const { ConnectionKind, ToolAuthentication } = connections;

type Given = Readonly<Record<string, ConnectionSettings>>;
type Secret = NonNullable<ConnectionSettings['bingGrounding']>['key'];

/** Connections as the settings have them. Their secrets are variables of the stack. */
export class EstateConnections {
  public constructor(
    private readonly stack: Construct,
    /** Of the account, which is where most of what it connects to is. */
    private readonly location: string,
  ) {}

  /** @param path where in the settings they are */
  public optionsOf(path: SettingsPath, given: Given | undefined): connections.FoundryConnectionOptions[] | undefined {
    return (
      given &&
      Object.entries(given).map(([connectionName, one]) => ({
        connectionName,
        kind: this.kindOf([...path, connectionName], one),
        isSharedToAll: one.isSharedToAll,
      }))
    );
  }

  private kindOf(path: SettingsPath, given: ConnectionSettings): connections.ConnectionKind {
    const { cosmosDb, storageAccount, aiSearch, containerRegistry, keyVault, accountModels } = given;
    const { location } = this;
    if (cosmosDb !== undefined) {
      const { id, ...more } = cosmosDb;
      return ConnectionKind.cosmosDb({ location, ...more, cosmosAccountId: id });
    }
    if (storageAccount !== undefined) {
      const { id, ...more } = storageAccount;
      return ConnectionKind.storageAccount({ location, ...more, storageAccountId: id });
    }
    if (aiSearch !== undefined) {
      const { id, ...more } = aiSearch;
      return ConnectionKind.aiSearch({ location, ...more, searchServiceId: id });
    }
    if (containerRegistry !== undefined) {
      const { id, ...more } = containerRegistry;
      return ConnectionKind.containerRegistry({ ...more, registryId: id });
    }
    if (keyVault !== undefined) {
      const { id, target, ...more } = keyVault;
      return ConnectionKind.keyVault({ ...more, vaultId: id, target: target && KEY_VAULT_TARGETS[target] });
    }
    if (accountModels !== undefined) {
      const { id: accountId, host, location: own = location } = accountModels;
      const place = madeFrom(path, this.stack, `ModelsOf-${path.slice(1).join('-')}`);
      const account = FoundryAccount.fromAccountAttributes(...place, { accountId, host, location: own });
      return ConnectionKind.accountModels({ account, location: own });
    }
    return this.toolOf(path, given);
  }

  private toolOf(path: SettingsPath, given: ConnectionSettings): connections.ConnectionKind {
    const { applicationInsights, bingGrounding, mcpTool, agentToAgent } = given;
    if (applicationInsights !== undefined) {
      const { id: componentId, connectionString } = applicationInsights;
      return ConnectionKind.applicationInsights({ componentId, connectionString: this.secret(connectionString) });
    }
    if (bingGrounding !== undefined) {
      const { id: bingAccountId, key } = bingGrounding;
      return ConnectionKind.bingGrounding({ bingAccountId, key: this.secret(key) });
    }
    if (mcpTool !== undefined) {
      const { url, authentication } = mcpTool;
      return ConnectionKind.mcpTool({ url, authentication: this.authenticationOf(authentication) });
    }
    if (agentToAgent !== undefined) {
      const { authentication, ...more } = agentToAgent;
      return ConnectionKind.agentToAgent({ ...more, authentication: this.authenticationOf(authentication) });
    }
    throw new Error(`${path.join('.')} has no kind`);
  }

  private authenticationOf(given: AuthenticationSettings): connections.ToolAuthentication {
    const { projectIdentity, agentIdentity, signedInUser, userAndProjectIdentity, oAuth, headers } = given;
    if (projectIdentity !== undefined) return ToolAuthentication.projectIdentity(projectIdentity);
    if (agentIdentity !== undefined) return ToolAuthentication.agentIdentity(agentIdentity);
    if (signedInUser !== undefined) return ToolAuthentication.signedInUser(signedInUser);
    if (userAndProjectIdentity !== undefined) return ToolAuthentication.userAndProjectIdentity(userAndProjectIdentity);
    if (oAuth !== undefined) {
      return ToolAuthentication.oAuth({ ...oAuth, clientSecret: this.secret(oAuth.clientSecret) });
    }
    if (headers !== undefined) {
      const keys = Object.entries(headers).map(([header, key]) => [header, this.secret(key)]);
      return ToolAuthentication.headers(Object.fromEntries(keys) as Record<string, string>);
    }
    return ToolAuthentication.none();
  }

  private secret({ variable }: Secret): string {
    return secretVariable(this.stack, variable);
  }
}

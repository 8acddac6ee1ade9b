import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { AgentApplication, callers, FoundryAgent, type FoundryEstate, FoundryProject } from '../../src';
import { present } from '../../src/internal';
import { projectAttributes } from '../base/foundry-attributes';
import { FoundryStack } from '../base/foundry-stack';
import { principalOf } from '../base/principal-of';
import type { AgentCallerSettings, CallersSettings, PermissionSettings } from '../settings/callers/callers-settings';
import type { SettingsPath } from '../settings/file/document';
import { forEach, madeFrom, placed } from '../settings/file/made-from';
import type { AzureSettings } from '../settings/settings-schema';
import { apiOptions, appOptions, platformsOf } from './app-options';

type AllSettings = AzureSettings & { readonly callers: CallersSettings };
/** What apps of both kinds may call. */
interface Permitted {
  readonly mayCall?: readonly PermissionSettings[];
}

type App = callers.EntraApi | callers.EntraClient;

const CONSENTS = {
  none: callers.Consent.NONE,
  'pre-authorized': callers.Consent.PRE_AUTHORIZED,
  admin: callers.Consent.ADMIN,
};

/**
 * The stack of those who own app registrations: apps in Microsoft Entra, what they may call, and the roles on agents. It names agents by
 * their ids and refers to no other stack.
 */
export class CallersStack extends FoundryStack {
  private readonly apis = new Map<string, callers.EntraApi>();
  private readonly clients = new Map<string, callers.EntraClient>();
  private readonly resources = new Map<string, callers.IEntraResource>();

  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: AllSettings,
    private readonly estate?: FoundryEstate,
  ) {
    super(scope, id, settings);
    new AzureadProvider(this, 'azuread', { tenantId: settings.tenantId });
    this.register();
    this.createMissing();
    this.permit();
    this.callAgents();
    new TerraformOutput(this, 'callers', {
      value: Object.fromEntries([...this.apps].map(([key, app]) => [key, identityOf(app)])),
      description: 'Apps that call agents: client ids, which APIs check as audience, and service principals',
    });
  }

  private get apps(): Map<string, App> {
    return new Map<string, App>([...this.apis, ...this.clients]);
  }

  private register(): void {
    const { tenantId } = this.settings;
    const { apis = {}, clients = {}, owners } = this.settings.callers;
    const apiScope = new Construct(this, 'Apis');
    forEach(Object.entries(apis), ([key, api]) => {
      const path = ['callers', 'apis', key];
      const made = new callers.EntraApi(...madeFrom(path, apiScope, key), {
        ...appOptions(api, path, tenantId, owners),
        ...apiOptions(api, tenantId),
      });
      this.apis.set(key, made);
      for (const [value, { members = [] }] of Object.entries(api.appRoles ?? {}))
        for (const [index, member] of members.entries())
          placed([...path, 'appRoles', value, 'members', index], () => made.grants.appRole(principalOf(member), value));
    });
    const clientScope = new Construct(this, 'Clients');
    forEach(Object.entries(clients), ([key, client]) => {
      const path = ['callers', 'clients', key];
      const place = madeFrom(path, clientScope, key);
      const platforms = platformsOf(client);
      this.clients.set(
        key,
        new callers.EntraClient(...place, { ...appOptions(client, path, tenantId, owners), platforms }),
      );
    });
  }

  /** Foundry has one place for all callers of agents, the others one for all permissions. */
  private createMissing(): void {
    for (const resource of this.settings.callers.createIfMissing ?? []) {
      const path = ['callers', 'createIfMissing'];
      const made =
        resource === 'foundry'
          ? callers.EntraResource.foundry(...madeFrom(path, this, 'MicrosoftFoundry'), { createIfMissing: true })
          : this.lookUp(resource, resource, path, { createIfMissing: true });
      this.resources.set(resource, made);
    }
  }

  /** After all of them are registered: an API may ask for another one. */
  private permit(): void {
    const { apis = {}, clients = {} } = this.settings.callers;
    const permissions = Object.entries<Readonly<Record<string, Permitted>>>({ apis, clients }).flatMap(([list, apps]) =>
      Object.entries(apps).flatMap(([key, { mayCall = [] }]) =>
        mayCall.map((one, index) => ({ key, one, path: ['callers', list, key, 'mayCall', index] })),
      ),
    );
    forEach(permissions, ({ key, one, path }) => {
      const resource = this.resourceOf(one, path);
      placed(path, () =>
        present(this.apps.get(key), key).mayCall(resource, {
          scopes: one.scopes,
          appRoles: one.appRoles,
          consent: CONSENTS[one.consent ?? 'none'],
          isKnownClient: one.knownClient,
        }),
      );
    });
  }

  private resourceOf({ api, resource, clientId = '' }: PermissionSettings, path: SettingsPath): callers.IEntraResource {
    if (api !== undefined) return present(this.apis.get(api), api);
    const key = resource ?? clientId;
    const made = this.resources.get(key) ?? this.lookUp(key, resource, path);
    this.resources.set(key, made);
    return made;
  }

  private lookUp(
    key: string,
    resource: PermissionSettings['resource'],
    path: SettingsPath,
    options?: callers.EntraResourceOptions,
  ): callers.IEntraResource {
    const found = this.node.tryFindChild('Resources');
    const place = madeFrom(path, found instanceof Construct ? found : new Construct(this, 'Resources'), key);
    const { EntraResource } = callers;
    switch (resource) {
      case 'foundry':
        return EntraResource.foundry(...place, options);
      case 'storage':
        return EntraResource.storage(...place, options);
      case 'graph':
        return EntraResource.graph(...place, options);
      case 'cognitive-services':
        return EntraResource.cognitiveServices(...place, options);
      case undefined:
        return EntraResource.fromClientId(...place, key);
    }
  }

  private callAgents(): void {
    // Callers of agents share what they look up of Foundry.
    if (this.settings.callers.createIfMissing?.includes('foundry') !== true)
      madeFrom(['callers', 'agents'], this, 'MicrosoftFoundry');
    const scope = new Construct(this, 'Agents');
    forEach(Object.entries(this.settings.callers.agents ?? {}), ([key, one]) => {
      this.callAgent(scope, key, one);
    });
  }

  private callAgent(
    scope: Construct,
    key: string,
    { app, people, principal, consent, ...called }: AgentCallerSettings,
  ): void {
    const place = madeFrom(['callers', 'agents', key], scope, key);
    const target = this.targetOf(called, key);
    const calling = app === undefined ? undefined : present(this.apps.get(app), app);
    const { AgentCaller } = callers;
    if (principal !== undefined) AgentCaller.forPrincipal(...place, { ...target, principal: principalOf(principal) });
    else if (people === undefined) AgentCaller.forService(...place, { ...target, app: calling });
    else {
      AgentCaller.forPeople(...place, {
        ...target,
        app: calling,
        people: people.map(principalOf),
        consent: consent === undefined ? undefined : CONSENTS[consent],
      });
    }
  }

  /** By its id, so that this stack can be deployed by somebody else than that of the agent. */
  private targetOf(
    { project, agent, application }: Pick<AgentCallerSettings, 'project' | 'agent' | 'application'>,
    key: string,
  ): callers.CalledAgentProps {
    const scope = new Construct(this, `Target-${key}`);
    const placed = (id: string) => madeFrom(['callers', 'agents', key], scope, id);
    const attributes = projectAttributes(this.settings, project, this.estate);
    const owner = FoundryProject.fromProjectAttributes(...placed('Project'), attributes);
    if (application !== undefined) {
      const id = `${attributes.projectId}/applications/${application}`;
      return { application: AgentApplication.fromApplicationId(...placed('Application'), id) };
    }
    return {
      agent: FoundryAgent.fromFoundryAgentAttributes(...placed('Agent'), { project: owner, agentName: agent ?? '' }),
    };
  }
}

function identityOf(app: App): object {
  const { clientId: client_id, servicePrincipalObjectId: principal_id } = app;
  const ids = { client_id, principal_id };
  return app instanceof callers.EntraApi ? { ...ids, identifier_uri: app.identifierUri } : ids;
}

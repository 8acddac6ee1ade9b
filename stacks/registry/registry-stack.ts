import { TerraformOutput, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { msgraph, registry } from '../../src';
import { registryCardOf, requireTerraform } from '../../src/internal';
import { addBackend } from '../base/backend';
import { forEach, madeFrom } from '../settings/file/made-from';
import type {
  AgentInstanceSettings,
  CollectionSettings,
  RegisteredAgentSettings,
  RegistrySettings,
} from '../settings/registry/registry-settings';
import type { Settings } from '../settings/settings-schema';

/**
 * The registrar's stack: agents of other platforms. It has rights to Microsoft Graph and none to Azure, and refers to no other stack.
 */
export class RegistryStack extends TerraformStack {
  private readonly collections = new Map<string, registry.IAgentCollection>();

  /** @param cards what the agents say of themselves, by their keys */
  public constructor(
    scope: Construct,
    id: string,
    settings: Settings & { readonly registry: RegistrySettings },
    private readonly cards: ReadonlyMap<string, registry.AgentCard>,
  ) {
    super(scope, id);
    requireTerraform(this);
    new msgraph.provider.MsgraphProvider(this, 'msgraph', { tenantId: settings.tenantId });
    addBackend(this, id, settings);
    const { agents, instances, collections = {} } = settings.registry;
    this.addCollections(collections);
    const entries = new Map<string, object>();
    if (agents !== undefined) {
      const scope = new Construct(this, 'Agents');
      forEach(Object.entries(agents), ([key, agent]) => {
        entries.set(key, this.register(scope, key, agent));
      });
    }
    const made = instances === undefined ? new Map<string, object>() : this.instances(instances);
    this.output('registrations', entries, 'Agents in the registry of Agent 365: id, owners and card of each');
    this.output('agent_instances', made, 'Agents in the older registry: id, owners and card of each');
  }

  private addCollections(settings: Readonly<Record<string, CollectionSettings>>): void {
    if (Object.keys(settings).length === 0) return;
    const scope = new Construct(this, 'Collections');
    forEach(Object.entries(settings), ([key, one]) => {
      const place = madeFrom(['registry', 'collections', key], scope, key);
      this.collections.set(key, new registry.AgentCollection(...place, one));
    });
  }

  private output(name: string, entries: ReadonlyMap<string, object>, description: string): void {
    if (entries.size > 0) new TerraformOutput(this, name, { value: Object.fromEntries(entries), description });
  }

  /** Those that share the card of another one come after it. */
  private instances(settings: Readonly<Record<string, AgentInstanceSettings>>): Map<string, object> {
    const scope = new Construct(this, 'Instances');
    const made = new Map<string, registry.AgentInstance>();
    const [own, sharing] = [false, true].map((isSharing) =>
      Object.entries(settings).filter(([, { cardOf }]) => (cardOf !== undefined) === isSharing),
    );
    forEach([...(own ?? []), ...(sharing ?? [])], ([key, one]) => {
      made.set(key, this.instance(scope, key, one, made.get(one.cardOf ?? '')?.cardManifest));
    });
    return new Map(
      [...made].map(([key, { instanceId, cardManifest }]) => [
        key,
        {
          id: instanceId,
          owner_ids: settings[key]?.ownerIds,
          card_id: cardManifest?.cardManifestId,
          card: this.cardOutput(key, settings[key]),
        },
      ]),
    );
  }

  private instance(
    scope: Construct,
    key: string,
    settings: AgentInstanceSettings,
    shared: registry.IAgentCardManifest | undefined,
  ): registry.AgentInstance {
    const { cardOf: _other, cardManifestId, collections = [], signatures, ...others } = settings;
    const { card: _inline, cardFile: _file, ...rest } = others;
    const place = ['registry', 'instances', key];
    const existing =
      cardManifestId === undefined
        ? undefined
        : registry.AgentCardManifest.fromCardManifestId(
            ...madeFrom([...place, 'cardManifestId'], scope, `${key}-card`),
            cardManifestId,
          );
    const instance = new registry.AgentInstance(...madeFrom(place, scope, key), {
      ...rest,
      signatures: signatures?.map(({ protected: protectedHeader, ...one }) => ({ protectedHeader, ...one })),
      card: this.cards.get(`instances.${key}`),
      cardManifest: shared ?? existing,
    });
    collections.forEach((name, index) => {
      const at = [...place, 'collections', index];
      new registry.CollectionMembership(...madeFrom(at, instance, name), {
        instance,
        collection: this.collections.get(name) ?? collectionOf(...madeFrom(at, instance, `${name}-collection`), name),
      });
    });
    return instance;
  }

  /** A card of its own, in the form of the older registry. */
  private cardOutput(
    key: string,
    { ownerIds, cardOwnerIds = ownerIds, managedByAppId }: Partial<AgentInstanceSettings> = {},
  ): object | undefined {
    const document = this.cards.get(`instances.${key}`)?._document;
    return document && registryCardOf({ document, ownerIds: cardOwnerIds, managedByAppId });
  }

  private register(scope: Construct, key: string, agent: RegisteredAgentSettings): object {
    const { card: _inline, cardFile: _file, ...rest } = agent;
    const card = this.cards.get(`agents.${key}`);
    const { registrationId } = new registry.AgentRegistration(...madeFrom(['registry', 'agents', key], scope, key), {
      ...rest,
      card,
    });
    return {
      id: registrationId,
      owner_ids: agent.ownerIds,
      card: card?._document,
    };
  }
}

function collectionOf(scope: Construct, id: string, name: string): registry.IAgentCollection {
  if (name === 'global') return registry.AgentCollection.discoverableByAll(scope, id);
  if (name === 'quarantine') return registry.AgentCollection.quarantine(scope, id);
  return registry.AgentCollection.fromCollectionId(scope, id, name);
}

import { TerraformOutput, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { msgraph, registry } from '../../src';
import { addBackend } from '../base/backend';
import { forEach, madeFrom } from '../settings/file/made-from';
import type { RegisteredAgentSettings, RegistrySettings } from '../settings/registry/registry-settings';
import type { Settings } from '../settings/settings-schema';

/**
 * The registrar's stack: agents of other platforms. It has rights to Microsoft Graph and none to Azure, and refers to no other stack.
 */
export class RegistryStack extends TerraformStack {
  /** @param cards what the agents say of themselves, by their keys */
  public constructor(
    scope: Construct,
    id: string,
    settings: Settings & { readonly registry: RegistrySettings },
    private readonly cards: ReadonlyMap<string, registry.AgentCard>,
  ) {
    super(scope, id);
    new msgraph.provider.MsgraphProvider(this, 'msgraph', { tenantId: settings.tenantId });
    addBackend(this, id, settings);
    const agents = new Construct(this, 'Agents');
    const entries = new Map<string, object>();
    forEach(Object.entries(settings.registry.agents), ([key, agent]) => {
      entries.set(key, this.register(agents, key, agent));
    });
    new TerraformOutput(this, 'registrations', {
      value: Object.fromEntries(entries),
      description: 'Agents in the registry, as foundry-agents verify looks for them',
    });
  }

  private register(scope: Construct, key: string, agent: RegisteredAgentSettings): object {
    const { card: _inline, cardFile: _file, ...rest } = agent;
    const card = this.cards.get(key);
    const { registrationId } = new registry.AgentRegistration(...madeFrom(['registry', 'agents', key], scope, key), {
      ...rest,
      card,
    });
    return {
      api: 'agentRegistrations',
      id: registrationId,
      owner_ids: agent.ownerIds,
      card: card?._document,
    };
  }
}

import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ImportBlock } from '../../core/terraform/import-block';
import { KeptValues } from '../../core/terraform/kept-values';
import { isLiteral } from '../../core/terraform/tokens';
import { addressesOf } from '../card/card-addresses';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/msgraph/resource';
import { rejectAgentsOfApp } from '../entry/agents-of-app';
import { rejectDuplicateEntry } from '../entry/duplicate-entries';
import { GRAPH_REQUESTS, importIdOf, OLDER_REGISTRY } from '../entry/graph-requests';
import type { IAgentCardManifest } from './agent-card-manifest-interface';
import type { IAgentInstance } from './agent-instance-interface';
import { type AgentInstancePlan, instanceBody, planAgentInstance } from './agent-instance-plan';
import type { AgentInstanceProps } from './agent-instance-props';
import { checkAgentInstance, warnOfAgentInstance } from './agent-instance-validation';
import { CARD_ID, WITH_CARD, WITHOUT_CARD } from './card-answer';
import { CardContent } from './card-content';
import { ExistingAgentInstance } from './existing-agent-instance';
import { noteCardOf } from './instances-with-card';

/**
 * An agent of another platform (Amazon Bedrock, Vertex AI, OpenAI, your own) in the older registry, that of Microsoft Entra:
 * `/beta/agentRegistry`. Microsoft has announced its replacement: use `AgentRegistration`, unless agents have to find each other by collections, which the
 * newer registry does not have.
 *
 * With `card` the instance is created with a card of its own in one call, and the card is changed by its own id from then on; an instance
 * that was created without one gets it in the next apply. With `cardManifest` it is bound to a card that exists, which several instances can share.
 * Needs the provider msgraph in the stack, with the permissions `AgentInstance.ReadWrite.All` and `AgentCardManifest.ReadWrite.All`.
 *
 * Destroying it deletes the instance. Its card stays behind: the registry does not delete cards.
 *
 * Throws `AgentRegistersItself`, `TwoCards`, `CardOfExistingInstance` and other codes of the registry.
 *
 * @see https://learn.microsoft.com/graph/api/agentregistry-post-agentinstances?view=graph-rest-beta
 */
export class AgentInstance extends Construct implements IAgentInstance {
  /** An existing instance, by its id. */
  public static fromInstanceId(scope: Construct, id: string, instanceId: string): IAgentInstance {
    return new ExistingAgentInstance(scope, id, instanceId);
  }

  /** The underlying resource. */
  public readonly resource: Resource;
  /** Its card, for other instances to share. Not there without one, or where its first card is an `AgentCardManifest`. */
  public readonly cardManifest?: IAgentCardManifest;

  public constructor(scope: Construct, id: string, props: AgentInstanceProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkAgentInstance(problems, props);
    problems.throwIfAny();
    const plan = planAgentInstance(props);

    this.resource = new Resource(this, 'Resource', {
      ...GRAPH_REQUESTS,
      ...(plan.ownCard === undefined ? {} : WITH_CARD),
      url: OLDER_REGISTRY.instances,
      body: instanceBody(plan),
      // What is sent once. A card is sent when it is new to the instance: Terraform ignores changes of what is there.
      lifecycle: { ignoreChanges: ['body.originatingStore', 'body.agentCardManifest'] },
    });
    this.cardManifest = plan.cardManifest ?? this.ownCard(plan);
    if (this.cardManifest !== undefined) noteCardOf(this);
    this.importExisting(plan.existingInstanceId);
    this.rejectDuplicates(plan);
    rejectAgentsOfApp(this, { ...plan, addresses: addressesOf(plan.endpoints) });
    warnOfAgentInstance(this, plan);
  }

  public get instanceId(): string {
    return this.resource.id;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private ownCard({ ownCard, existingCardManifestId }: AgentInstancePlan): IAgentCardManifest | undefined {
    if (ownCard === undefined) return undefined;
    if (existingCardManifestId !== undefined) return new CardContent(this, 'Card', existingCardManifestId, ownCard);
    const kept = this.createdCard();
    return new CardContent(this, 'Card', kept.get(CARD_ID), ownCard, kept.resource);
  }

  /** Every change of an instance makes what it exports unknown, and with it which card to change. */
  private createdCard(): KeptValues {
    return new KeptValues(this, 'CardId', this.resource, [CARD_ID], {
      key: CARD_ID,
      message: WITHOUT_CARD,
      compared: {
        keys: [CARD_ID],
        what: `card of ${this.node.path}`,
        effect: 'changes of the card go to one that the instance no longer has.',
      },
    });
  }

  private importExisting(instanceId: string | undefined): void {
    if (instanceId === undefined) return;
    const importId = importIdOf(OLDER_REGISTRY.instances, instanceId);
    new ImportBlock(this, 'Import', { resource: this.resource, importId });
  }

  /** Without an id of its platform, an agent is known by its address. */
  private rejectDuplicates(plan: AgentInstancePlan): void {
    const { sourceAgentId, agentIdentityId, existingInstanceId } = plan;
    const { url } = plan.endpoints;
    rejectDuplicateEntry(this, OLDER_REGISTRY.instances, {
      sourceAgentId,
      agentIdentityId,
      existingInstanceId,
      url: sourceAgentId === undefined && isLiteral(url) ? url : undefined,
    });
  }
}

import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../validation/problems';
import { guid } from '../validation/rules';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';

/** Properties of `StackSubscriptions`. */
export interface StackSubscriptionsProps {
  /** Subscription of the stack's own provider, in which everything is made that no id says otherwise of. */
  readonly ownSubscriptionId: string;
  /** Other subscriptions that something of the stack may stand in. */
  readonly otherSubscriptionIds: string[];
}

/** The list of each stack, and the provider that was found in it, so that nobody walks the stack for each lookup. */
const LISTS = new WeakMap<IConstruct, StackSubscriptions>();
const PROVIDERS = new WeakMap<IConstruct, AzurermProvider>();

/**
 * The subscriptions that a stack works in.
 *
 * Most resources are made where an id says by azapi, which needs nothing of this. What azurerm makes beside something
 * given by id, Azure Firewall beside its network, takes a provider of that subscription. There is one for each that is
 * listed here, used or not: a provider that came and went with the ids could not destroy what the last of them leaves
 * behind ("Provider configuration not present"). So take a subscription off the list one apply after the last id of it.
 *
 * Make it after the stack's provider, whose arguments the others take over. Throws `InvalidSubscriptionId`,
 * `DuplicateSubscription`, `SecondSubscriptionList` and `ProviderMissing`.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs#subscription_id
 */
export class StackSubscriptions extends Construct {
  /**
   * The list of the stack that a construct is in.
   *
   * @internal
   */
  public static _of(scope: IConstruct): StackSubscriptions | undefined {
    return LISTS.get(TerraformStack.of(scope));
  }

  /** Subscription of the stack's own provider. */
  public readonly ownSubscriptionId: string;
  private readonly providers = new Map<string, AzurermProvider>();

  public constructor(scope: Construct, id: string, props: StackSubscriptionsProps) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    if (!LISTS.has(stack)) LISTS.set(stack, this);
    const { ownSubscriptionId, otherSubscriptionIds } = props;
    this.ownSubscriptionId = ownSubscriptionId;
    const own = defaultProvider(this);
    check(this, props, own);
    for (const other of otherSubscriptionIds) {
      const key = other.toLowerCase();
      this.providers.set(
        key,
        new AzurermProvider(this, key, {
          ...argumentsOf(own),
          subscriptionId: other,
          alias: `subscription_${key.replace(/-/g, '_')}`,
        }),
      );
    }
  }

  /**
   * The provider of another subscription; nothing where it is not listed.
   *
   * @internal
   */
  public _providerOf(subscriptionId: string): AzurermProvider | undefined {
    return this.providers.get(subscriptionId.toLowerCase());
  }
}

/**
 * The provider without an alias, which resources take that name none.
 *
 * @internal
 */
export function defaultProvider(scope: IConstruct): AzurermProvider | undefined {
  const stack = TerraformStack.of(scope);
  const known = PROVIDERS.get(stack);
  // Constructs of others may have taken it away, or given it an alias.
  if (known !== undefined && known.alias === undefined && known.node.scope?.node.tryFindChild(known.node.id) === known)
    return known;
  const found = stack.node
    .findAll()
    .find((child): child is AzurermProvider => child instanceof AzurermProvider && child.alias === undefined);
  if (found !== undefined) PROVIDERS.set(stack, found);
  return found;
}

function check(list: StackSubscriptions, props: StackSubscriptionsProps, own: AzurermProvider | undefined): void {
  const problems = Problems.in(list);
  problems.check('ownSubscriptionId', props.ownSubscriptionId, guid(AZURE_CODES.InvalidSubscriptionId));
  problems.checkEach('otherSubscriptionIds', props.otherSubscriptionIds, guid(AZURE_CODES.InvalidSubscriptionId));
  const seen = new Set([props.ownSubscriptionId.toLowerCase()]);
  for (const other of props.otherSubscriptionIds) {
    problems.when(seen.has(other.toLowerCase()), AZURE_CODES.DuplicateSubscription, () => ({
      message: `subscription '${other}' is listed twice, or is the stack's own`,
      remedy: 'list each other subscription once',
    }));
    seen.add(other.toLowerCase());
  }
  problems.when(StackSubscriptions._of(list) !== list, AZURE_CODES.SecondSubscriptionList, () => ({
    message: 'the stack has a list of subscriptions already',
    remedy: 'put all of them into one',
  }));
  problems.when(own === undefined, AZURE_CODES.ProviderMissing, () => ({
    message: 'the stack has no azurerm provider of its own yet',
    remedy: 'make an AzurermProvider without alias before',
  }));
  problems.throwIfAny();
}

/** What sign-in and behaviour of a provider are made of. */
function argumentsOf(own: AzurermProvider | undefined) {
  return {
    features: own?.featuresInput ?? [{}],
    environment: own?.environmentInput,
    tenantId: own?.tenantIdInput,
    clientId: own?.clientIdInput,
    useCli: own?.useCliInput,
    useMsi: own?.useMsiInput,
    useOidc: own?.useOidcInput,
    storageUseAzuread: own?.storageUseAzureadInput,
    resourceProviderRegistrations: own?.resourceProviderRegistrationsInput,
  };
}

/** Subscription that the stack of a construct works in, where that is told. */
export function ownSubscriptionOf(construct: IConstruct): string | undefined {
  return StackSubscriptions._of(construct)?.ownSubscriptionId ?? defaultProvider(construct)?.subscriptionIdInput;
}

/** Whether a subscription is known while synthesizing. */
export function isKnown(subscriptionId: string | undefined): subscriptionId is string {
  return subscriptionId !== undefined && isLiteral(subscriptionId);
}

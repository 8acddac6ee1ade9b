import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../validation/problems';
import { guid } from '../validation/rules';
import { AZURE_CODES } from './codes';
import { defaultProvider } from './default-provider';
import type { StackSubscriptionsProps } from './stack-subscriptions-props';

/** The list of each stack, so that lookups do not walk the stack. */
const LISTS = new WeakMap<IConstruct, StackSubscriptions>();

/**
 * The subscriptions that a stack works in.
 *
 * Most resources are created by azapi in the subscription that an id names, and need no provider of it. What azurerm creates next to an
 * existing resource, such as Azure Firewall in its network, requires a provider of that subscription. There is one for each
 * that is listed here, used or not: a provider that is removed together with its last resource cannot destroy it
 * ("Provider configuration not present"). So remove a subscription from the list one apply after its last id.
 *
 * Create it after the stack's provider, whose arguments the others use. Throws `InvalidSubscriptionId`,
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
   * The provider of another subscription; undefined if it is not listed.
   *
   * @internal
   */
  public _providerOf(subscriptionId: string): AzurermProvider | undefined {
    return this.providers.get(subscriptionId.toLowerCase());
  }
}

function check(list: StackSubscriptions, props: StackSubscriptionsProps, own: AzurermProvider | undefined): void {
  const problems = Problems.withProviderCheck(list);
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
    remedy: 'create an AzurermProvider without alias before',
  }));
  problems.throwIfAny();
}

/** Arguments for sign-in and behaviour of a provider. */
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

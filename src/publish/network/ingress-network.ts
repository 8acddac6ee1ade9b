import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { inPlace } from '../../core/azure/stack-place';
import { present } from '../../core/terraform/present';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import { FoundryPrivateEndpoint } from '../../foundry/account/foundry-private-endpoint';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import { IngressSubnet } from '../../ingress/network/ingress-subnet';
import type { IIngressSubnet } from '../../ingress/network/ingress-subnet-props';
import { SubnetPurpose } from '../../ingress/network/subnet-purpose';
import { planSubnets, type SubnetPlan } from './ingress-network-plan';
import type { IngressNetworkProps } from './ingress-network-props';
import { checkIngressNetwork } from './ingress-network-validation';
import { NetworkZones } from './network-zones';
import { INGRESS_NETWORK_CODES } from './codes';
import { NETWORK_CODES } from '../../ingress/network/codes';
import { endProblem } from '../../core/validation/code';

/**
 * The part of a virtual network that an ingress stands in: subnets with their security groups, private DNS zones, and the
 * place of private endpoints.
 *
 * A subnet is made when something is put into it, as what stands in it demands: delegation, security rules and, for a
 * firewall, its name. Network and zones may be in other subscriptions than the stack; each subnet is made where the
 * network is.
 *
 * Throws `PlaceNotGiven`, `InvalidResourceId`, `InvalidLocation`, `UnknownRegion`, `InvalidAddressPrefix`,
 * `ImpossibleSubnetRange`, `SubnetAmbiguous`, `SubnetsOverlap`, `InvalidResourceGroupName` and `InvalidTag`; `subnetFor`
 * throws `SubnetNotGiven`, `SubnetOfOtherPurpose` and what `IngressSubnet` throws. Fails synthesis with `SubnetUnused` where
 * nothing stands in a range that was given.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class IngressNetwork extends Construct {
  /** Full id of the virtual network. */
  public readonly virtualNetworkId: string;
  /**
   * Who names private addresses here.
   *
   * @internal
   */
  public readonly _zones: NetworkZones;
  private readonly location: string;
  private readonly tags?: { readonly [key: string]: string };
  private readonly plans: readonly SubnetPlan[];
  private readonly subnets = new Map<SubnetPlan, IIngressSubnet>();
  private readonly endpoints = new Map<string, IFoundryPrivateEndpoint>();
  private endpointScope?: Construct;

  public constructor(scope: Construct, id: string, given: IngressNetworkProps) {
    super(scope, id);
    const problems = Problems.in(this);
    const props = inPlace(problems, this, given, 'location', 'tags');
    this.plans = planSubnets(props);
    checkIngressNetwork(problems, props, this.plans);
    problems.throwIfAny();
    this.virtualNetworkId = props.virtualNetworkId;
    this.location = props.location;
    this.tags = props.tags;
    this._zones = new NetworkZones(this, props);
    this.node.addValidation({ validate: () => this.unused() });
  }

  /**
   * The subnet for something of a kind, made at the first call. What an `AgentIngress` needs it asks for by itself; a new
   * `EdgeFirewall` is given `subnetFor(SubnetPurpose.FIREWALL)`.
   */
  public subnetFor(purpose: SubnetPurpose): IIngressSubnet {
    const problems = Problems.in(this);
    const { prop } = this.planFor(purpose);
    if (!this._takes(purpose)) {
      problems.add(
        INGRESS_NETWORK_CODES.SubnetNotGiven,
        `a subnet for ${purpose} is needed, and ${prop} is not given`,
        `give ${prop}`,
      );
    }
    problems.throwIfAny();
    return present(this._trySubnetFor(purpose), prop);
  }

  /**
   * Whether a subnet for something of a kind was given.
   *
   * @internal
   */
  public _takes(purpose: SubnetPurpose): boolean {
    const plan = this.planFor(purpose);
    return plan.range !== undefined || plan.existing !== undefined;
  }

  /**
   * The same, and nothing where none was given.
   *
   * @internal
   */
  public _trySubnetFor(purpose: SubnetPurpose): IIngressSubnet | undefined {
    const plan = this.planFor(purpose);
    const made = this.subnets.get(plan) ?? this.make(plan, purpose);
    if (made?.purpose !== undefined && made.purpose !== purpose) {
      const problems = Problems.in(this);
      problems.add(
        NETWORK_CODES.SubnetOfOtherPurpose,
        `${plan.prop} is a subnet for ${made.purpose}, and one for ${purpose} is needed`,
        'give what needs it a network of its own',
      );
      problems.throwIfAny();
    }
    return made;
  }

  /**
   * Subnets that were asked for: a network takes one change at a time, and what is put into one of them may meet the making
   * of another.
   *
   * @internal
   */
  public get _subnetsStand(): ITerraformDependable[] {
    return [...this.subnets.values()].flatMap(({ dependables }) => dependables);
  }

  /**
   * The private endpoint to an account, made at the first call.
   *
   * @internal
   */
  public _endpointTo(account: IFoundryAccount, resourceGroupName: string): IFoundryPrivateEndpoint {
    const key = account.accountId.toLowerCase();
    const made = this.endpoints.get(key) ?? this.connect(account, resourceGroupName);
    this.endpoints.set(key, made);
    return made;
  }

  private planFor(purpose: SubnetPurpose): SubnetPlan {
    return present(
      this.plans.find(({ purposes }) => purposes.includes(purpose)),
      purpose,
    );
  }

  private make(plan: SubnetPlan, purpose: SubnetPurpose): IIngressSubnet | undefined {
    const { range, existing, constructId } = plan;
    if (range === undefined && existing === undefined) return undefined;
    const { virtualNetworkId, location, tags } = this;
    const subnet =
      existing ??
      new IngressSubnet(this, constructId, { purpose, virtualNetworkId, location, tags, addressPrefix: range ?? '' });
    this.subnets.set(plan, subnet);
    return subnet;
  }

  private connect(account: IFoundryAccount, resourceGroupName: string): FoundryPrivateEndpoint {
    const { location, tags } = this;
    // A scope of their own, so that an account may have any name.
    this.endpointScope ??= new Construct(this, 'Foundry');
    const subnet = this.subnetFor(SubnetPurpose.PRIVATE_ENDPOINTS);
    const zones = this._zones.foundry();
    return new FoundryPrivateEndpoint(this.endpointScope, this.keyOf(account, this.endpointScope), {
      account,
      location,
      resourceGroupName,
      tags,
      subnetId: subnet.subnetId,
      privateDnsZoneIds: zones.zoneIds,
      dependables: [...this._subnetsStand, ...zones.dependables],
    });
  }

  /** The account's name; its number where the name is known only after apply, or that of an account elsewhere. */
  private keyOf({ accountName }: IFoundryAccount, scope: Construct): string {
    const isFree = isLiteral(accountName) && scope.node.tryFindChild(accountName) === undefined;
    return isFree ? accountName : `Account${this.endpoints.size}`;
  }

  private unused(): string[] {
    return this.plans
      .filter((plan) => plan.range !== undefined && !this.subnets.has(plan))
      .map(({ prop, range }) =>
        endProblem(
          INGRESS_NETWORK_CODES.SubnetUnused,
          `${prop} '${range ?? ''}' of ${this.node.path} is given, and nothing stands in it; leave it out, or ` +
            'put into the network what needs it',
        ),
      );
  }
}

import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { networkOfSubnet, sameArmId } from '../../core/azure/arm-id';
import { inPlace } from '../../core/azure/stack-place';
import { present } from '../../core/terraform/present';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import { keyOfAccount } from '../../foundry/existing/foundry-keys';
import { privateWaysTo } from '../../foundry/account/private-ways';
import { FoundryPrivateEndpoint } from '../../foundry/account/foundry-private-endpoint';
import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import { IngressSubnet } from '../../ingress/subnet/ingress-subnet';
import type { IIngressSubnet } from '../../ingress/subnet/ingress-subnet-props';
import { subnetById } from '../../ingress/subnet/subnet-neighbours';
import { SubnetPurpose } from '../../ingress/subnet/subnet-purpose';
import { checkPurpose } from '../../ingress/subnet/subnet-validation';
import { planSubnets, type SubnetPlan } from './ingress-network-plan';
import type { IngressNetworkProps } from './ingress-network-props';
import { checkIngressNetwork, checkSubnetFor, setSubnet } from './ingress-network-validation';
import { NetworkZones } from './network-zones';
import { INGRESS_NETWORK_CODES } from './codes';
import { endProblem } from '../../core/validation/code';

/**
 * The part of a virtual network that an ingress uses: subnets with their security groups, private DNS zones, and private
 * endpoints.
 *
 * A subnet is created when something uses it, with what that requires: delegation, security rules and, for a firewall, its
 * name. Network and zones may be in other subscriptions than the stack; subnets are created in the subscription of the
 * network.
 *
 * Throws `SubnetsOverlap` and `SubnetAmbiguous`, among others: see docs/messages.md. Fails synthesis with `SubnetUnused`
 * if nothing uses a specified range.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class IngressNetwork extends Construct {
  /** Full id of the virtual network. */
  public readonly virtualNetworkId: string;
  /**
   * How private addresses get DNS records here.
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
    const problems = Problems.withProviderCheck(this);
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
   * The subnet for a purpose, created at the first call. An `AgentIngress` calls this itself; pass
   * `subnetFor(SubnetPurpose.FIREWALL)` to a new `EdgeFirewall`.
   */
  public subnetFor(purpose: SubnetPurpose): IIngressSubnet {
    const problems = Problems.withProviderCheck(this);
    this._checkSubnet(problems, purpose);
    problems.throwIfAny();
    return present(this._trySubnetFor(purpose), this.planFor(purpose).prop);
  }

  /**
   * Adds what is wrong with the subnet for a purpose, before it is created.
   *
   * @internal
   */
  public _checkSubnet(problems: Problems, purpose: SubnetPurpose): void {
    checkSubnetFor(problems, this.node.path, this.planFor(purpose), purpose);
  }

  /**
   * The remedy if the subnet for a purpose is not specified.
   *
   * @internal
   */
  public _remedyFor(purpose: SubnetPurpose): string {
    return setSubnet(this.planFor(purpose));
  }

  /**
   * Whether a subnet for a purpose is specified.
   *
   * @internal
   */
  public _takes(purpose: SubnetPurpose): boolean {
    const plan = this.planFor(purpose);
    return plan.range !== undefined || plan.existing !== undefined;
  }

  /**
   * As `subnetFor`, but undefined if none is specified.
   *
   * @internal
   */
  public _trySubnetFor(purpose: SubnetPurpose): IIngressSubnet | undefined {
    const plan = this.planFor(purpose);
    const made = this.subnets.get(plan) ?? this.make(plan, purpose);
    if (made === undefined) return undefined;
    const problems = Problems.withProviderCheck(this);
    checkPurpose(problems, plan.prop, made, purpose, 'use a separate IngressNetwork for it');
    problems.throwIfAny();
    return made;
  }

  /**
   * Subnets that are in use: a network accepts one change at a time, and a change in one of them may conflict with the
   * creation of another.
   *
   * @internal
   */
  public get _subnetsStand(): ITerraformDependable[] {
    return [...this.subnets.values()].flatMap(({ dependables }) => dependables);
  }

  /**
   * The private endpoint to an account: the one that the app has in this network already, otherwise one that is created at the first
   * call.
   *
   * @internal
   */
  public _endpointTo(account: IFoundryAccount, resourceGroupId: string): IFoundryPrivateEndpoint {
    const key = keyOfAccount(account);
    const made =
      this.endpoints.get(key) ??
      privateWaysTo(account).find(({ subnetId }) => this.holds(subnetId)) ??
      this.connect(account, resourceGroupId);
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

  /** Whether a subnet is one of this network, as far as that is known. */
  private holds(subnetId: string | undefined): boolean {
    if (subnetId === undefined || !isLiteral(this.virtualNetworkId)) return false;
    const networkId = subnetById(this, subnetId)?.virtualNetworkId ?? networkOfSubnet(subnetId);
    return networkId !== undefined && isLiteral(networkId) && sameArmId(networkId, this.virtualNetworkId);
  }

  private connect(account: IFoundryAccount, resourceGroupId: string): FoundryPrivateEndpoint {
    const { location, tags } = this;
    // A separate scope, so that an account can have any name.
    this.endpointScope ??= new Construct(this, 'Foundry');
    const subnet = this.subnetFor(SubnetPurpose.PRIVATE_ENDPOINTS);
    return new FoundryPrivateEndpoint(this.endpointScope, this.keyOf(account, this.endpointScope), {
      account,
      location,
      resourceGroupId,
      tags,
      subnet,
      privateDnsZoneIds: this._zones.foundryZoneIds(),
      dependables: this._subnetsStand,
    });
  }

  /** The account's name; a number if the name is known only after apply, or is already used by another account. */
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
          `${prop} '${range ?? ''}' of ${this.node.path} is set, but nothing uses it; omit it, or ` +
            'add what requires it to the network',
        ),
      );
  }
}

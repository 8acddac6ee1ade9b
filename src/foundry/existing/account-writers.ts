import { TerraformElement, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { warn } from '../../core/validation/warn';
import { FOUNDRY_CODES } from './codes';
import { keysOfAccount, KnownByKeys } from './foundry-keys';
import type { IFoundryAccount } from './foundry-account-interface';

/** Who writes to an account of an app. */
interface Writers {
  /** Stacks, in the order in which they first wrote. */
  readonly stacks: TerraformStack[];
  /** Those of them that have something in it, which a lock of the account holds, too. */
  readonly holders: TerraformStack[];
  /** The lock that keeps the account from being deleted. */
  lock?: IConstruct;
}

const WRITERS = new KnownByKeys<Writers>(() => ({ stacks: [], holders: [] }));

/**
 * Notes that something in a stack writes to an account. Stacks that write to the same one are deployed one after the other: no lock of
 * Terraform reaches from one state to another.
 */
export function noteWriter(writer: IConstruct, account: IFoundryAccount): void {
  const stack = TerraformStack.of(writer);
  const { stacks } = writersOf(account);
  if (stacks.includes(stack)) return;
  stacks.push(stack);
  if (stacks.length > 1) StackOrder.in(stack);
}

/** Notes that something in a stack is a part of an account, which writes to it. */
export function noteChild(child: IConstruct, account: IFoundryAccount): void {
  noteWriter(child, account);
  const stack = TerraformStack.of(child);
  const writers = writersOf(account);
  if (writers.holders.includes(stack)) return;
  writers.holders.push(stack);
  warnOfLock(writers, stack, account);
}

/** Notes the lock of an account, which also holds what other stacks have there. */
export function noteLock(lock: IConstruct, account: IFoundryAccount): void {
  const writers = writersOf(account);
  writers.lock = lock;
  for (const stack of writers.holders) warnOfLock(writers, stack, account);
}

function warnOfLock({ lock }: Writers, stack: TerraformStack, { accountName }: IFoundryAccount): void {
  if (lock === undefined || TerraformStack.of(lock) === stack) return;
  const own = TerraformStack.of(lock).node.id;
  warn(
    lock,
    FOUNDRY_CODES.LockHoldsOtherStacks,
    `the lock on account '${accountName}' also keeps what stack '${stack.node.id}' has there from being deleted, and goes only ` +
      `after it: before '${stack.node.id}' is destroyed, set deletionLock to false and deploy '${own}'`,
  );
}

const writersOf = (account: IFoundryAccount): Writers => WRITERS.of(account, keysOfAccount(account));

/** Apps whose stacks have their order. */
const ORDERED = new WeakSet<IConstruct>();

/**
 * Gives the stacks of an app their order when it is synthesized, and all references between them are known: a reference that is found
 * later could demand the opposite.
 */
class StackOrder extends TerraformElement {
  public static in(stack: TerraformStack): void {
    if (stack.node.tryFindChild('FoundryStackOrder') === undefined) new StackOrder(stack, 'FoundryStackOrder');
  }

  private constructor(scope: Construct, id: string) {
    super(scope, id);
  }

  /** Nothing. It is asked for before the order of the stacks is written. */
  // jsii does not allow changing the type of an overridden member.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  public toTerraform(): any {
    orderWriters(this.node.root, TerraformStack.of(this));
    return {};
  }
}

function orderWriters(root: IConstruct, asked: TerraformStack): void {
  if (ORDERED.has(root)) return;
  ORDERED.add(root);
  const lists = WRITERS.all(root).map(({ stacks }) => stacks);
  if (lists.every((stacks) => isOrdered(inOrder(stacks)))) return;
  // Finds the references of the others. The one that asks is at it already.
  const others = root.node.findAll().filter((one): one is TerraformStack => TerraformStack.isStack(one));
  for (const stack of others.filter((one) => one !== asked)) stack.prepareStack();
  for (const stacks of lists) {
    const order = inOrder(stacks);
    order.slice(1).forEach((stack, index) => {
      const earlier = order[index];
      if (earlier !== undefined && !stack.dependsOn(earlier)) stack.addDependency(earlier);
    });
  }
}

/** Stacks so that each comes after those that it depends on; otherwise in the order in which they first wrote. */
function inOrder(stacks: readonly TerraformStack[]): TerraformStack[] {
  const rest = [...stacks];
  const order: TerraformStack[] = [];
  while (rest.length > 0) {
    const next = rest.findIndex((stack) => !rest.some((other) => stack.dependsOn(other)));
    order.push(...rest.splice(Math.max(next, 0), 1));
  }
  return order;
}

function isOrdered(order: readonly TerraformStack[]): boolean {
  return order.slice(1).every((stack, index) => {
    const earlier = order[index];
    return earlier === undefined || stack.dependsOn(earlier);
  });
}

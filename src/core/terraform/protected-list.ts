import { type ITerraformDependable, Lazy, TerraformElement, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { TerraformData } from './terraform-data';

/** Construct id, and so the address, of the list of a stack. It must never change. */
const LIST_ID = 'PreventsDestroy';
/** Address that an entry leaves the list by. It is never declared: what is moved there is forgotten. */
const RELEASED = 'terraform_data.PreventsDestroyReleased';

/** Arguments of a resource whose content may be protected. */
interface Protection {
  readonly dependsOn: ITerraformDependable[];
  readonly lifecycle?: { readonly preventDestroy: boolean };
}

/** Whether each thing of a stack that may be protected is, by its path within the stack. */
const CONTENT = new WeakMap<TerraformStack, Map<string, boolean>>();

/**
 * Protects the content of a construct, or notes that it is not protected.
 *
 * `prevent_destroy` goes with the configuration of a resource: what is renamed or removed there would be destroyed. So what is
 * protected is also on a list of the stack, and made after its entry.
 */
export function protectContent(content: Construct, preventsDestroy: boolean | undefined): Protection {
  const stack = TerraformStack.of(content);
  const isProtected = preventsDestroy === true;
  contentOf(stack).set(pathInStack(stack, content), isProtected);
  if (!isProtected) return { dependsOn: [] };
  return { dependsOn: [ProtectedList.of(stack)], lifecycle: { preventDestroy: true } };
}

/**
 * The list of what a stack protects from being destroyed: one resource at a fixed address, with an instance for each.
 *
 * An instance that is not asked for any more is destroyed, and `prevent_destroy` of the list, which is still configured, refuses
 * that in the plan. A list in one value could not be compared: Terraform does not know the former value in a plan that changes it.
 */
export class ProtectedList extends TerraformData {
  /** The list of a stack, created when it is first asked for. */
  public static of(stack: TerraformStack): ProtectedList {
    const made = stack.node.tryFindChild(LIST_ID);
    return made instanceof ProtectedList ? made : new ProtectedList(stack);
  }

  /** The list of a stack, where it has one. */
  public static in(stack: TerraformStack): ProtectedList | undefined {
    const made = stack.node.tryFindChild(LIST_ID);
    return made instanceof ProtectedList ? made : undefined;
  }

  private constructor(stack: TerraformStack) {
    super(stack, LIST_ID, { lifecycle: { preventDestroy: true } });
    const paths = (isProtected: boolean) =>
      [...contentOf(stack)]
        .filter(([, one]) => one === isProtected)
        .map(([path]) => path)
        .sort();
    this.addOverride(
      'for_each',
      Lazy.anyValue({
        produce: () => Object.fromEntries(paths(true).map((path) => [escaped(entry(path)), escaped(path)])),
      }),
    );
    // What is no longer protected, but still there, may leave the list.
    new MovedEntries(this, 'Released', () =>
      paths(false).map((path) => ({ from: this.addressOf(path), to: `${RELEASED}[${quoted(path)}]` })),
    );
  }

  /** Whether something, by its path within the stack, may be on the list. */
  public knows(path: string): boolean {
    return contentOf(TerraformStack.of(this)).has(path);
  }

  /** Address of the entry of something, by its path within the stack. */
  public addressOf(path: string): string {
    return `${this.terraformResourceType}.${LIST_ID}[${quoted(entry(path))}]`;
  }
}

interface MovedEntry {
  readonly from: string;
  readonly to: string;
}

/** What writes the `moved` blocks of a stack. */
const WRITER = new WeakMap<TerraformStack, MovedEntries>();

/**
 * `moved` blocks. Not CDKTF's `moveTo`: that runs `terraform version` in a child process when it is synthesized.
 *
 * Terraform refuses two that lead to one address. Where another one of the stack does already, a block leads to where that comes from,
 * and on from there. The first one made writes those of all, so that the stack is searched once.
 */
export class MovedEntries extends TerraformElement {
  /** @param isLast whether its blocks queue behind all others of the stack */
  public constructor(
    scope: Construct,
    id: string,
    private readonly entries: () => MovedEntry[],
    private readonly isLast = false,
  ) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    if (!WRITER.has(stack)) WRITER.set(stack, this);
  }

  /** The blocks as Terraform reads them. */
  // jsii does not allow changing the type of an overridden member.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  public toTerraform(): any {
    const stack = TerraformStack.of(this);
    if (WRITER.get(stack) !== this) return {};
    const moved = MovedEntries.queuedIn(stack);
    return moved.length === 0 ? {} : { moved };
  }

  private static queuedIn(stack: TerraformStack): MovedEntry[] {
    const all = stack.node.findAll().filter((one) => one instanceof MovedEntries);
    const sources = new Map<string, string>();
    return [...all.filter((one) => !one.isLast), ...all.filter((one) => one.isLast)]
      .flatMap((one) => one.entries())
      .map(({ from, to }) => {
        const end = sources.get(to) === from ? to : endOfQueue(to, sources);
        sources.set(end, from);
        return { from, to: end };
      });
  }
}

/** Where an address comes from at the first. In a circle, which `MovedConstruct` refuses later, every address counts once. */
function endOfQueue(address: string, sources: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let end = address;
  for (let next: string | undefined = end; next !== undefined && !seen.has(next); next = sources.get(next)) {
    seen.add(next);
    end = next;
  }
  return end;
}

/** Path of a construct within its stack. */
export function pathInStack(stack: TerraformStack, construct: IConstruct): string {
  return construct.node.path.slice(stack.node.path.length + 1);
}

/** What an entry is called, which is what Terraform says when it refuses to destroy it. It must never change. */
function entry(path: string): string {
  return `${path}: to rename it, name it under moved; to remove it, set preventsDestroy to false and apply first`;
}

function contentOf(stack: TerraformStack): Map<string, boolean> {
  const content = CONTENT.get(stack) ?? new Map<string, boolean>();
  CONTENT.set(stack, content);
  return content;
}

function escaped(text: string): string {
  return text.replace(/\$\{/g, '$$${').replace(/%\{/g, '%%{');
}

function quoted(text: string): string {
  return JSON.stringify(escaped(text));
}

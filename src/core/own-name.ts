import type { IConstruct } from 'constructs';
import { isLiteral } from './tokens';

/** A name that one thing can have only, within its parent. */
interface OwnName {
  /** What it is, in words of people: 'application'. */
  readonly what: string;
  readonly name: string;
  /** Id of what holds it. */
  readonly parentId: string;
}

/** Beside the constructs and not in them, where it would be a part of the API. */
const KNOWN = new WeakMap<IConstruct, OwnName>();

/**
 * Has synthesis fail with `DuplicateName` where an earlier construct of the app, in whichever stack, makes the same: names count
 * without regard to case, since Azure does not tell them apart. The second would overwrite the first, or be refused.
 */
export function expectOwnName(construct: IConstruct, own: OwnName): void {
  KNOWN.set(construct, own);
  construct.node.addValidation({ validate: () => twinProblems(construct, own) });
}

function twinProblems(construct: IConstruct, own: OwnName): string[] {
  if (!isLiteral(own.name)) return [];
  const all = construct.node.root.node.findAll();
  // The later one of two tells it, so that each pair is told once.
  const twin = all.slice(0, all.indexOf(construct)).find((one) => isTwin(KNOWN.get(one), own));
  if (twin === undefined) return [];
  return [
    `DuplicateName: ${own.what} '${own.name}' in ${construct.node.path} has the name of '${KNOWN.get(twin)?.name ?? ''}' in ` +
      `${twin.node.path}, and Azure does not tell names apart by case; rename one of them`,
  ];
}

function isTwin(other: OwnName | undefined, own: OwnName): boolean {
  if (other?.what !== own.what || !isLiteral(other.name)) return false;
  const same = (one: string, second: string) => one.toLowerCase() === second.toLowerCase();
  // Ids known only after apply are the same where they are the same expression.
  const isSameParent =
    isLiteral(own.parentId) && isLiteral(other.parentId)
      ? same(own.parentId, other.parentId)
      : own.parentId === other.parentId;
  return isSameParent && same(own.name, other.name);
}

/** Whether a resource is that of a construct that has its name watched here. */
export function hasOwnName(resource: IConstruct): boolean {
  return resource.node.scope !== undefined && KNOWN.has(resource.node.scope);
}

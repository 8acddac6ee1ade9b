import type { IConstruct } from 'constructs';
import { PerApp } from '../terraform/per-app';
import { caseless, isLiteral } from '../terraform/tokens';
import { VALIDATION_CODES } from './codes';
import { endProblem } from './code';

/** A name that must be unique within its parent. */
interface OwnName {
  /** What it is, in messages: 'application'. */
  readonly what: string;
  readonly name: string;
  readonly parentId: string;
}

/** Next to the constructs and not in them, where it would be part of the API. */
const KNOWN = new WeakMap<IConstruct, OwnName>();

/** The first construct of an app with each name, so that a thousand agents are not each searched for in the whole tree. */
const FIRST = new PerApp(() => new Map<string, IConstruct>());

/**
 * Fails synthesis with `DuplicateName` if an earlier construct of the app, in the same or in another stack, creates the same:
 * names are compared case-insensitively, as Azure does. The second would overwrite the first, or be refused.
 */
export function rejectDuplicateName(construct: IConstruct, own: OwnName): void {
  KNOWN.set(construct, own);
  if (!isLiteral(own.name)) return;
  const named = FIRST.of(construct);
  const key = keyOf(own);
  const twin = named.get(key);
  if (twin === undefined) named.set(key, construct);
  else construct.node.addValidation({ validate: () => [twinProblem(construct, own, twin)] });
}

function twinProblem(construct: IConstruct, own: OwnName, twin: IConstruct): string {
  return endProblem(
    VALIDATION_CODES.DuplicateName,
    `${own.what} '${own.name}' in ${construct.node.path} has the name of '${KNOWN.get(twin)?.name ?? ''}' in ` +
      `${twin.node.path}, and Azure compares names case-insensitively; rename one of them`,
  );
}

/** Ids known only after apply are the same if they are the same expression. */
function keyOf({ what, name, parentId }: OwnName): string {
  const parent = caseless(parentId);
  return JSON.stringify([what, parent, name.toLowerCase()]);
}

/** Whether the name of a resource's construct is already checked here. */
export function hasOwnName(resource: IConstruct): boolean {
  return resource.node.scope !== undefined && KNOWN.has(resource.node.scope);
}

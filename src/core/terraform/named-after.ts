import type { IConstruct } from 'constructs';

/** Construct paths that ids of other constructs are made of. */
const LABELS = new WeakMap<IConstruct, string>();

/** Notes that the id of a construct has another construct's path in it, written by {@link labelInId}. */
export function nameAfter(construct: IConstruct, label: string): void {
  LABELS.set(construct, label);
}

/** The path that the id of a construct has in it, if any. */
export function labelOf(construct: IConstruct): string | undefined {
  return LABELS.get(construct);
}

/** A path as a part of an id. */
export function labelInId(label: string): string {
  return label.replace(/\//g, '-');
}

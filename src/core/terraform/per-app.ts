import type { IConstruct } from 'constructs';

/**
 * What constructs of an app know of each other, in all its stacks: made when the first of them asks. Next to the constructs and
 * not in them, where it would be part of the API.
 */
export class PerApp<T> {
  private readonly known = new WeakMap<IConstruct, T>();

  public constructor(private readonly make: () => T) {}

  /** That of the app of a construct. */
  public of({ node: { root } }: IConstruct): T {
    const known = this.known.get(root) ?? this.make();
    this.known.set(root, known);
    return known;
  }
}

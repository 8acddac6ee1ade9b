import type { IConstruct } from 'constructs';

/** Properties of `MovedConstruct`. */
export interface MovedConstructProps {
  /** The construct, under its present path. */
  readonly construct: IConstruct;
  /** Paths that it had before, within its stack (`Estate/Projects/claims`), the last one first. */
  readonly formerPaths: string[];
}

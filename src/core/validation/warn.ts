import { Annotations, Aspects } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Code } from './code';

/** Warns of what is legal but risky: `[Code] text`. It is shown at synthesis and stops nothing. */
export function warn(construct: IConstruct, code: Code<'warning'>, text: string): void {
  Annotations.of(construct).addWarning(`[${code.name}] ${text}`);
}

/** Looks at a construct once, at synthesis, when all of the app is known. */
export function onceComplete(construct: IConstruct, look: () => void): void {
  let isDone = false;
  Aspects.of(construct).add({
    // Called for all that the construct holds, too.
    visit: (node) => {
      if (node !== construct || isDone) return;
      isDone = true;
      look();
    },
  });
}

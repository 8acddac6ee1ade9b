import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Code } from './code';

/** Warns of what is legal but risky: `[Code] text`. It is shown at synthesis and stops nothing. */
export function warn(construct: IConstruct, code: Code<'warning'>, text: string): void {
  Annotations.of(construct).addWarning(`[${code.name}] ${text}`);
}

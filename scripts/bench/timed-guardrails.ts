import type { IConstruct } from 'constructs';
import { people } from '../../src';

/** Guardrails that say what they took. A visit of the stack is all their work: a second one would find what the first kept. */
export class TimedGuardrails extends people.AccessGuardrails {
  public milliseconds = 0;

  public override visit(node: IConstruct): void {
    const start = process.cpuUsage();
    super.visit(node);
    const { user, system } = process.cpuUsage(start);
    this.milliseconds += (user + system) / 1000;
  }
}

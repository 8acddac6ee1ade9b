// What the guardrails themselves take for a number of agents, in milliseconds of CPU.
import { addAgents, newApp } from './agents';
import { TimedGuardrails } from './timed-guardrails';

const [count = '1'] = process.argv.slice(2);
const { stack } = newApp();
addAgents(stack, Number(count));
const guardrails = new TimedGuardrails();
guardrails.visit(stack);
console.log(guardrails.milliseconds);

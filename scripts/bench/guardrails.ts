// What the guardrails themselves take, by number of agents: they look at one tree several times. Prints milliseconds of CPU.
import { AccessGuardrails } from '../../src/people';
import { addAgents, newApp } from './agents';

const [count = '1', times = '1'] = process.argv.slice(2);
const { stack } = newApp();
addAgents(stack, Number(count));
const aspect = new AccessGuardrails();
const took: number[] = [];
for (let time = 0; time < Number(times); time += 1) {
  const start = process.cpuUsage();
  aspect.visit(stack);
  const { user, system } = process.cpuUsage(start);
  took.push((user + system) / 1000);
}
console.log(JSON.stringify(took));

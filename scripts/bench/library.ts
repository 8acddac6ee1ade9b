// A: agents written with the library. Arguments: number of agents, folder for the synthesized JSON, `guarded` or nothing.
// Prints the milliseconds of CPU that the guardrails took.
import { Aspects } from 'cdktf';
import { addAgents, newApp } from './agents';
import { TimedGuardrails } from './timed-guardrails';

const [count = '1', outdir, guarded] = process.argv.slice(2);
const { app, stack } = newApp(outdir);
addAgents(stack, Number(count));
const guardrails = new TimedGuardrails();
if (guarded === 'guarded') Aspects.of(stack).add(guardrails);
app.synth();
console.log(guardrails.milliseconds);

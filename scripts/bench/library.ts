// A: agents written with the library. Arguments: number of agents, folder for the synthesized JSON, `guarded` or nothing.
import { addAgents, addGuardrails, newApp } from './agents';

const [count = '1', outdir, guarded] = process.argv.slice(2);
const { app, stack } = newApp(outdir);
addAgents(stack, Number(count));
if (guarded === 'guarded') addGuardrails(stack);
app.synth();

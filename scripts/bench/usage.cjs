// Loaded before anything else into what is measured (--require): writes down what the process took, when it ends.
const { appendFileSync } = require('node:fs');
const process = require('node:process');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const line = JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 });
  appendFileSync(process.env.BENCH_USAGE, `${line}\n`);
});

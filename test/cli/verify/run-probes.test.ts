import type { Probe } from '../../../cli/verify/probe-client/probe';
import { ok } from '../../../cli/verify/probe-client/finding';
import { NoAnswer, NotAsked, type ProbeClient } from '../../../cli/verify/probe-client/probe-client';
import { runProbes } from '../../../cli/verify/run-probes';

const CLIENT = {} as ProbeClient;
const never = new AbortController().signal;
const probe = (name: string, run: Probe['run'], timeout?: number): Probe => ({ name, run, timeout });
const good = probe('good', () => Promise.resolve(ok('Azure', 'well')));
const deaf = (timeout?: number): Probe => probe('deaf', () => new Promise<never>(() => undefined), timeout);

test('rows come in the order of the probes, not in that of the answers', async () => {
  const slow = probe('slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return ok('Foundry', 'at last');
  });
  expect(await runProbes([slow, good], CLIENT, never)).toEqual([
    { name: 'slow', verdict: 'ok', answeredBy: 'Foundry', reason: 'at last' },
    { name: 'good', verdict: 'ok', answeredBy: 'Azure', reason: 'well' },
  ]);
});

test.each([
  [new NoAnswer('no route'), 'no answer from here: no route'],
  [new NotAsked('nobody is signed in'), 'nobody is signed in'],
])('%s is not checked', async (error, reason) => {
  const rows = await runProbes([probe('a', () => Promise.reject(error)), good], CLIENT, never);
  expect(rows[0]).toEqual({ name: 'a', verdict: 'not-checked', answeredBy: undefined, reason });
  expect(rows[1]?.verdict).toBe('ok');
});

test('a probe that does not listen ends in time all the same', async () => {
  const [row] = await runProbes([deaf(30)], CLIENT, never);
  expect(row).toMatchObject({ verdict: 'not-checked', reason: 'no answer within 0.03 s from here' });
});

test('Ctrl-C ends what is under way and keeps what is done', async () => {
  const interruption = new AbortController();
  const rows = runProbes([good, deaf()], CLIENT, interruption.signal);
  await new Promise((resolve) => setTimeout(resolve, 10));
  interruption.abort();
  expect((await rows).map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['ok', 'well'],
    ['not-checked', 'interrupted'],
  ]);
});

test('a defect of a probe is not hidden as a row', async () => {
  const defect = probe('a', () => Promise.reject(new TypeError('defect')));
  await expect(runProbes([defect], CLIENT, never)).rejects.toThrow('defect');
});

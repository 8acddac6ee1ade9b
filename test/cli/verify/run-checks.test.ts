import type { Check } from '../../../cli/verify/probing/check';
import { ok } from '../../../cli/verify/probing/finding';
import { NoAnswer, NotAsked, type Probe } from '../../../cli/verify/probing/probe';
import { runChecks } from '../../../cli/verify/run-checks';

const PROBE = {} as Probe;
const never = new AbortController().signal;
const check = (name: string, run: Check['run'], timeout?: number): Check => ({ name, run, timeout });
const good = check('good', () => Promise.resolve(ok('Azure', 'well')));
const deaf = (timeout?: number): Check => check('deaf', () => new Promise<never>(() => undefined), timeout);

test('rows come in the order of the checks, not in that of the answers', async () => {
  const slow = check('slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return ok('Foundry', 'at last');
  });
  expect(await runChecks([slow, good], PROBE, never)).toEqual([
    { name: 'slow', verdict: 'ok', answeredBy: 'Foundry', reason: 'at last' },
    { name: 'good', verdict: 'ok', answeredBy: 'Azure', reason: 'well' },
  ]);
});

test.each([
  [new NoAnswer('no route'), 'no answer from here: no route'],
  [new NotAsked('nobody is signed in'), 'nobody is signed in'],
])('%s is not checked', async (error, reason) => {
  const rows = await runChecks([check('a', () => Promise.reject(error)), good], PROBE, never);
  expect(rows[0]).toEqual({ name: 'a', verdict: 'not-checked', answeredBy: undefined, reason });
  expect(rows[1]?.verdict).toBe('ok');
});

test('a check that does not listen ends in time all the same', async () => {
  const [row] = await runChecks([deaf(30)], PROBE, never);
  expect(row).toMatchObject({ verdict: 'not-checked', reason: 'no answer within 0.03 s from here' });
});

test('Ctrl-C ends what is under way and keeps what is done', async () => {
  const interruption = new AbortController();
  const rows = runChecks([good, deaf()], PROBE, interruption.signal);
  await new Promise((resolve) => setTimeout(resolve, 10));
  interruption.abort();
  expect((await rows).map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['ok', 'well'],
    ['not-checked', 'interrupted'],
  ]);
});

test('a defect of a check is not hidden as a row', async () => {
  const defect = check('a', () => Promise.reject(new TypeError('defect')));
  await expect(runChecks([defect], PROBE, never)).rejects.toThrow('defect');
});

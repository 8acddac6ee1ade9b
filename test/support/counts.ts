import { Tokenization } from 'cdktf';
import { traces } from './no-stack-trace';

/** How many tokens are made while something is done: CDKTF traces the stack once for each. */
export function tokensOf(act: () => unknown): number {
  const before = traces.count;
  act();
  return traces.count - before;
}

/** How often values are resolved by this library, beside CDKTF's own synthesis, while something is done. */
export function resolvesOf(act: () => unknown): number {
  const resolve = jest.spyOn(Tokenization, 'resolve');
  try {
    act();
    return resolve.mock.calls.length;
  } finally {
    resolve.mockRestore();
  }
}

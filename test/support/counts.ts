import { Tokenization } from 'cdktf';

/** How often CDKTF traces the stack while something is done: once for each token that is made. */
export function tokensOf(act: () => unknown): number {
  const capture = jest.spyOn(Error, 'captureStackTrace');
  try {
    act();
    return capture.mock.calls.length;
  } finally {
    capture.mockRestore();
  }
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

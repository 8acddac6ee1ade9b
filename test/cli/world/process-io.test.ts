import { PassThrough } from 'node:stream';
import { askAtTerminal } from '../../../cli/world/ask-at-terminal';
import { showsColours } from '../../../cli/world/colour';

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '' }, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{ isTTY: false }, {}, false],
  [{}, {}, false],
])('%j with %j shows colours: %s', (stream, environment, shown) => {
  expect(showsColours(stream, environment)).toBe(shown);
});

describe('a question', () => {
  const asked = (act: (input: PassThrough, interruption: AbortController) => void): Promise<string> => {
    const input = new PassThrough();
    const interruption = new AbortController();
    const answer = askAtTerminal(input, new PassThrough(), 'Really? ', interruption.signal);
    act(input, interruption);
    return answer;
  };

  test('is answered', async () => {
    expect(await asked((input) => input.write('yes\n'))).toBe('yes');
  });
  test('at the end of the input is answered with nothing', async () => {
    expect(await asked((input) => input.end())).toBe('');
  });
  test('ends with Ctrl-C', async () => {
    await expect(
      asked((_, interruption) => {
        interruption.abort();
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

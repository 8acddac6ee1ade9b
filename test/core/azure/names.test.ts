import { App } from 'cdktf';
import { Construct } from 'constructs';
import { nameFromPath } from '../../../src/core/azure/names';
import { problemsOf } from '../../support/errors';
import { newStack } from '../../support/synthesize';
import { codeNamed } from '../../support/codes';

/** A construct at `test/{ids}`. */
function at(...ids: string[]): Construct {
  return ids.reduce<Construct>((scope, id) => new Construct(scope, id), newStack());
}

describe('a name derived from the path', () => {
  test.each([
    [['Bot'], 'test-bot'],
    [['Ingress', 'Edge'], 'test-ingress-edge'],
    [['Help Desk (EU)'], 'test-help-desk-eu'],
    [['-Bot-'], 'test-bot'],
    [['Büro'], 'test-b-ro'],
    [['a'.repeat(35)], `test-${'a'.repeat(35)}`],
  ])('of %j is %s', (ids, name) => {
    expect(nameFromPath(at(...ids), codeNamed('NoName'), 'someName', 40)).toBe(name);
  });

  test.each([
    ['-b-c-', 'b-c'],
    ['ab', 'ab'],
  ])('of %s alone is %s', (id, name) => {
    expect(nameFromPath(lonely(id), codeNamed('NoName'), 'someName', 40)).toBe(name);
  });

  test('is the same every time, since there is no hash in it', () => {
    expect(nameFromPath(at('Bot'), codeNamed('NoName'), 'someName', 40)).toBe(
      nameFromPath(at('Bot'), codeNamed('NoName'), 'someName', 40),
    );
  });

  test.each([
    ['the path is one character too long', at('a'.repeat(36)), 40],
    ['the limit is shorter than the path', at('Bot'), 7],
    ['the path is too short', lonely('b'), 40],
    ['nothing of the path can stand in a name', lonely('机器人'), 40],
  ])('fails with the code it is given where %s', (_, construct, maxLength) => {
    expect(problemsOf(() => nameFromPath(construct, codeNamed('NoName'), 'someName', maxLength))).toEqual([
      {
        code: 'NoName',
        message: `no name of 2 to ${maxLength} characters can be derived from the path, in ${construct.node.path}`,
        remedy: 'give someName',
      },
    ]);
  });
});

/** A construct whose path is its id alone. */
function lonely(id: string): Construct {
  return new Construct(new App({ stackTraces: false }), id);
}

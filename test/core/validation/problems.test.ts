import { Fn, Token } from 'cdktf';
import { Construct } from 'constructs';
import { checkDistinct } from '../../../src/core/validation/distinct';
import { Problems, quote, type Rule } from '../../../src/core/validation/problems';
import { supplied } from '../../../src/core/validation/supplied';
import { ValidationError } from '../../../src/core/validation/validation-error';
import { codesOf, problemsOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';
import { codeNamed } from '../../support/codes';

const SHORT: Rule = {
  code: codeNamed('TooLong'),
  rule: 'may have 3 characters',
  remedy: 'shorten it',
  holds: (value) => value.length <= 3,
};

const token = Token.asString({ resolve: () => 'later' });
const listToken = Fn.split(',', token);
const numberToken = Token.asNumber({ resolve: () => 7 });

function found(find: (problems: Problems) => void): { code: string; message: string; remedy: string }[] {
  const problems = new Problems('teams/Bot');
  find(problems);
  return [...problems.all];
}

describe('what is wrong with a construct', () => {
  const thrown = (): never => {
    const problems = Problems.withProviderCheck(new Construct(newStack(), 'Bot'));
    problems.add(codeNamed('First'), 'something is wrong', 'do this');
    problems.when(false, codeNamed('Never'), () => ({ message: 'all is well', remedy: 'do nothing' }));
    problems.when(true, codeNamed('Second'), () => ({ message: 'more is wrong', remedy: 'do that' }));
    problems.check('botName', 'help desk', SHORT);
    problems.throwIfAny();
    throw new Error('nothing was found');
  };

  test('is thrown at once, each with its code', () => {
    expect(codesOf(thrown)).toEqual(['First', 'Second', 'TooLong']);
  });

  test('reads `Code: message; remedy`, one line each', () => {
    const { name, code, constructPath, message } = errorOf(thrown);
    expect({ name, code, constructPath }).toEqual({
      name: 'ValidationError',
      code: 'First',
      constructPath: 'test/Bot',
    });
    expect(message.split('\n')).toEqual([
      'First: something is wrong, in test/Bot; do this',
      'Second: more is wrong, in test/Bot; do that',
      "TooLong: botName 'help desk' in test/Bot may have 3 characters; shorten it",
    ]);
  });

  test('is an error with a stack', () => {
    expect(errorOf(thrown).stack).toContain('problems.test.ts');
  });

  test('has a code whatever it is made of', () => {
    expect(new ValidationError('here', []).code).toBe('Unknown');
  });

  test('is not thrown where there is nothing', () => {
    const problems = new Problems('here');
    problems.when(false, codeNamed('Never'), () => ({ message: 'all is well', remedy: 'do nothing' }));
    expect(() => {
      problems.throwIfAny();
    }).not.toThrow();
  });

  test('is put into words only when it is wrong', () => {
    const words = jest.fn(() => ({ message: 'all is well', remedy: 'do nothing' }));
    expect(
      found((problems) => {
        problems.when(false, codeNamed('Never'), words);
      }),
    ).toEqual([]);
    expect(words).not.toHaveBeenCalled();
  });
});

describe('a value held against a rule', () => {
  test.each([
    ['fits', 'abc'],
    ['is left out', undefined],
    ['is a token', token],
    ['holds a token', `long text with ${token}`],
    ['is an expression written by hand', TOKEN],
  ])('passes where it %s', (_, value) => {
    expect(
      found((problems) => {
        problems.check('name', value, SHORT);
      }),
    ).toEqual([]);
  });

  test('fails with the code of the rule where it does not fit', () => {
    expect(
      found((problems) => {
        problems.check('name', 'abcd', SHORT);
      }),
    ).toEqual([{ code: 'TooLong', message: "name 'abcd' in teams/Bot may have 3 characters", remedy: 'shorten it' }]);
  });
});

describe('values held against a rule', () => {
  test.each([
    ['all fit', ['abc', 'ab']],
    ['there are none', []],
    ['they are left out', undefined],
    ['the list is a token', listToken],
    ['those that do not fit are tokens', ['abc', token, TOKEN]],
  ])('pass where %s', (_, values) => {
    expect(
      found((problems) => {
        problems.checkEach('names', values, SHORT);
      }),
    ).toEqual([]);
  });

  test('fail where one of them is not set, by its place in the list', () => {
    const unset = undefined as unknown as string;
    const problems = found((all) => {
      all.checkEach('names', ['ok', unset], SHORT);
      checkDistinct(all, codeNamed('Twice'), 'names', ['ok', unset, unset]);
    });
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'PropertyNotSet: names[1] is not set, in teams/Bot',
    ]);
  });

  test('fail each by its place in the list', () => {
    const messages = found((problems) => {
      problems.checkEach('names', ['long', 'ok', token, 'longer'], SHORT);
    }).map((problem) => problem.message);
    expect(messages).toEqual([
      "names[0] 'long' in teams/Bot may have 3 characters",
      "names[3] 'longer' in teams/Bot may have 3 characters",
    ]);
  });
});

describe('a list that is looked at item by item', () => {
  test.each([
    ['is left out', undefined],
    ['is empty', []],
    ['holds tokens', ['a', token, TOKEN]],
  ])('passes where it %s', (_, values) => {
    expect(
      found((problems) => {
        problems.checkKnown('names', values);
      }),
    ).toEqual([]);
  });

  test('fails with ListKnownLater where it is a token', () => {
    expect(
      found((problems) => {
        problems.checkKnown('names', listToken);
      }),
    ).toEqual([
      {
        code: 'ListKnownLater',
        message: 'names is a list that is known only after apply, in teams/Bot',
        remedy: 'give a list of values; each of them may be known later',
      },
    ]);
  });
});

describe('a number held against bounds', () => {
  test.each([1, 5, 10, undefined, numberToken])('passes with %s', (value) => {
    expect(
      found((problems) => {
        problems.checkRange(codeNamed('OutOfRange'), 'capacity', value, 1, 10);
      }),
    ).toEqual([]);
  });

  test.each([0, 11, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('fails with its code where it is %s', (value) => {
    expect(
      found((problems) => {
        problems.checkRange(codeNamed('OutOfRange'), 'capacity', value, 1, 10);
      }),
    ).toEqual([
      {
        code: 'OutOfRange',
        message: `capacity is ${value}, in teams/Bot`,
        remedy: 'give a whole number from 1 to 10',
      },
    ]);
  });
});

describe('a value in a message', () => {
  test.each([
    ['', "''"],
    ['help desk', "'help desk'"],
    ['a'.repeat(240), `'${'a'.repeat(240)}'`],
    ['a'.repeat(241), `'${'a'.repeat(140)}...${'a'.repeat(97)}'`],
    [`/begin/${'a'.repeat(300)}/end`, `'/begin/${'a'.repeat(133)}...${'a'.repeat(93)}/end'`],
  ])('%j is shown as %s', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});

describe('an attribute of something imported', () => {
  const imported = new Construct(newStack(), 'Imported');

  test.each(['value', ''])('is what was supplied: %j', (value) => {
    expect(supplied(value, 'botId', imported, 'fromAttributes')).toBe(value);
  });

  test('fails with AttributeNotSupplied where nobody supplied it', () => {
    expect(problemsOf(() => supplied(undefined, 'botId', imported, 'fromAttributes'))).toEqual([
      {
        code: 'AttributeNotSupplied',
        message: 'botId is not known, in test/Imported',
        remedy: 'give botId to fromAttributes',
      },
    ]);
  });
});

function errorOf(call: () => void): ValidationError {
  try {
    call();
  } catch (error) {
    if (error instanceof ValidationError) return error;
  }
  throw new Error('no ValidationError was thrown');
}

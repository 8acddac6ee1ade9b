import { Fn, TerraformOutput, TerraformVariable, Token } from 'cdktf';
import { isLiteral, literals } from '../../src/core/tokens';
import { urlSegment } from '../../src/core/url-segment';
import { TOKEN } from '../support/samples';
import { synthesize } from '../support/synthesize';

const token = Token.asString({ resolve: () => 'later' });
const listToken = Fn.split(',', token);
const numberToken = Token.asNumber({ resolve: () => 7 });

describe('a literal', () => {
  test.each([
    ['text'],
    [''],
    ['$'],
    ['{a}'],
    ['$ {a}'],
    ['%{a}'],
    [0],
    [-1.5],
    [true],
    [undefined],
    [['a', 'b']],
    [[]],
  ])('is %j', (value) => {
    expect(isLiteral(value)).toBe(true);
  });

  test.each([
    ['a token', token],
    ['a text with a token in it', `agents-${token}`],
    ['a number token', numberToken],
    ['a list token', listToken],
    ['a token not yet encoded', Fn.conditional(true, 'a', 'b')],
    ['an expression written by hand', TOKEN],
    ['a text with such an expression in it', `agents-${TOKEN}`],
  ])('is not %s', (_, value) => {
    expect(isLiteral(value)).toBe(false);
  });
});

describe('the literals of a list', () => {
  test.each([
    ['nothing', undefined, []],
    ['an empty list', [], []],
    ['texts', ['a', 'b'], ['a', 'b']],
    ['texts among tokens', ['a', token, 'b', TOKEN], ['a', 'b']],
    ['a list token', listToken, []],
  ])('of %s', (_, values, expected) => {
    expect(literals(values)).toEqual(expected);
  });
});

describe('a segment of a URL', () => {
  test.each([
    ['niceapp', 'niceapp'],
    ['Publishing Agent', 'Publishing%20Agent'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['50% & more', '50%25%20%26%20more'],
    ['Büro', 'B%C3%BCro'],
  ])('%s is written %s', (value, encoded) => {
    expect(urlSegment(value)).toBe(encoded);
  });

  test('known only after apply is encoded by Terraform, blanks as everywhere else', () => {
    const stack = synthesize((scope) => {
      const name = new TerraformVariable(scope, 'name', { type: 'string' }).stringValue;
      new TerraformOutput(scope, 'segment', { value: urlSegment(name) });
    });
    expect(stack.shape.output).toEqual({ segment: { value: '${replace(urlencode(var.name), "+", "%20")}' } });
  });
});

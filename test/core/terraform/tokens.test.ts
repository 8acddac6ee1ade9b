import { Fn, TerraformOutput, TerraformVariable, Token } from 'cdktf';
import { asArgument, asToken, isLiteral, literals } from '../../../src/core/terraform/tokens';
import { urlSegment } from '../../../src/core/validation/url-segment';
import { TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { terraformValue } from './terraform-text';

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

describe('an expression written by hand, as a token', () => {
  test.each(['', 'text', '$', '{a}', token, `agents-${token}`])('leaves %j as it is', (value) => {
    expect(asToken(value)).toBe(value);
  });

  test.each(['${var.name}', 'agents-${var.name}', '${var.name}-${var.name}', '${element(split("/", var.name), 1)}'])(
    'has %s mean the same, within a function too',
    (value) => {
      const stack = synthesize((scope) => {
        new TerraformVariable(scope, 'name', { type: 'string' });
        new TerraformOutput(scope, 'alone', { value: asToken(value) });
        new TerraformOutput(scope, 'within', { value: Fn.replace(asToken(value), '/', '-') });
      });
      const read = (name: string) => terraformValue(String(stack.shape.output?.[name]?.value), { 'var.name': 'a/b' });
      const meant = terraformValue(value, { 'var.name': 'a/b' });
      expect([read('alone'), read('within')]).toEqual([meant, meant.replaceAll('/', '-')]);
      expect(isLiteral(asToken(value))).toBe(false);
    },
  );
});

describe('a value as an argument of nested functions', () => {
  const warn = jest.spyOn(console, 'warn');
  beforeEach(() => warn.mockReset());
  afterAll(() => {
    warn.mockRestore();
  });

  test.each<[string, (name: string) => string, string]>([
    ['a token', (name) => name, 'a|b'],
    ['a token with text behind it', (name) => `${name}/applications/y`, 'a|b|applications|y'],
    ['a token within text', (name) => `/x/${name}/y`, '|x|a|b|y'],
    ['two tokens', (name) => `${name}-${name}`, 'a|b-a|b'],
    ['a token beside an expression written by hand', (name) => `${name}-\${var.name}`, 'a|b-a|b'],
    ['an expression written by hand', () => '${var.name}/y', 'a|b|y'],
  ])('keeps its meaning, and warns of nothing, if it is %s', (_, value, expected) => {
    const stack = synthesize((scope) => {
      const name = new TerraformVariable(scope, 'name', { type: 'string' }).stringValue;
      new TerraformOutput(scope, 'nested', {
        value: Fn.replace(Fn.replace(asArgument(value(name)), '/', ':'), ':', '|'),
      });
    });
    const said = String(stack.shape.output?.nested?.value);
    expect(terraformValue(said, { 'var.name': 'a/b' })).toBe(expected);
    expect(warn).not.toHaveBeenCalled();
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

  test.each<[string, (variable: TerraformVariable) => string]>([
    ['', (variable) => variable.stringValue],
    [', written by hand', () => '${var.name}'],
  ])('known only after apply is encoded by Terraform, blanks as everywhere else%s', (_, write) => {
    const stack = synthesize((scope) => {
      const name = write(new TerraformVariable(scope, 'name', { type: 'string' }));
      new TerraformOutput(scope, 'segment', { value: urlSegment(name) });
    });
    expect(stack.shape.output).toEqual({ segment: { value: '${replace(urlencode(var.name), "+", "%20")}' } });
  });
});

import {
  BotConnectorAuthentication,
  type BotConnectorAuthenticationProps,
  ResponsesAuthentication,
  type ResponsesAuthenticationProps,
} from '../../../src/policy';
import { APP_ID, TENANT } from '../../support/samples';
import { ALLOWED_TYPES, ALLOWED_TYPES_AS_OF } from './allowed-types';
import { inbound } from './documents';
import { EVERYTHING } from '../bot-connector/messages';
import { expressionFaults, typePaths } from './expression-types';
import type { XmlElement } from './xml-reader';

function expressionsIn(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) => [
    ...[...Object.values(element.attributes), element.text].filter((value) => value.startsWith('@')),
    ...expressionsIn(element.children),
  ]);
}

const SHAPES: [string, Partial<BotConnectorAuthenticationProps>, expressions: number][] = [
  ['by default', {}, 9],
  ['for other hosts', { serviceHosts: ['bot.contoso.com'] }, 9],
  ['in strict mode', { serviceUrls: [`https://smba.trafficmanager.net/emea/${TENANT}/`] }, 9],
  ['with everything on', EVERYTHING, 28],
];

describe.each(SHAPES)('the expressions of the checks of bot messages %s', (_, changes, count) => {
  const props = { botAppId: APP_ID, tenantIds: [TENANT], ...changes };
  const { statements, errorStatements } = new BotConnectorAuthentication(props);
  const expressions = expressionsIn(inbound(() => [...statements, ...errorStatements]));

  test('are all found', () => {
    expect(expressions).toHaveLength(count);
  });

  test('use types and ways of writing that the service allows', () => {
    expect(expressions.flatMap(expressionFaults)).toEqual([]);
  });

  test('name the types of a validated token and of JSON', () => {
    const types = new Set(expressions.flatMap(typePaths).map((path) => path.split('.')[0]));
    expect([...types]).toEqual(expect.arrayContaining(['Jwt', 'JObject', 'JToken', 'JTokenType', 'string']));
  });
});

const RESPONSES_SHAPES: [string, Partial<ResponsesAuthenticationProps>, expressions: number][] = [
  ['passed through', {}, 10],
  [
    'exchanged, with everything on',
    {
      audience: APP_ID,
      asGateway: true,
      applicationIds: [APP_ID],
      scopes: ['Agents.Chat'],
      appRoles: ['Agents.Invoke'],
      rateLimit: { calls: 60, renewalSeconds: 60 },
    },
    13,
  ],
];

describe.each(RESPONSES_SHAPES)('the expressions of the checks of Responses requests %s', (_, changes, count) => {
  const props = { tenantId: TENANT, userApplicationIds: [APP_ID], apiVersions: ['v1'], ...changes };
  const { statements, credentials, errorStatements } = new ResponsesAuthentication(props, '/api/projects/proj');
  const expressions = expressionsIn(inbound(() => [...statements, ...credentials, ...errorStatements]));

  test('are all found', () => {
    expect(expressions).toHaveLength(count);
  });

  test('use types and ways of writing that the service allows', () => {
    expect(expressions.flatMap(expressionFaults)).toEqual([]);
  });
});

describe('the search for types', () => {
  test.each([
    ['made with new', 'new Foo(1)', 'Foo'],
    ['made as an array', 'new Foo[] { a }', 'Foo'],
    ['of a cast', '((Foo)bar).baz', 'Foo'],
    ['of a cast to an array', '(Foo[])bar', 'Foo'],
    ['given to a method', 'a.As<Foo>()', 'Foo'],
    ['given to a type', 'new List<Foo>()', 'Foo'],
    ['given beside others', 'new Dictionary<string, Foo>()', 'Foo'],
    ['of a static member', 'Foo.Bar(1)', 'Foo.Bar'],
    ['named with its namespace', 'System.IO.File.ReadAllText(a)', 'System.IO.File.ReadAllText'],
    ['spread over lines', 'System .IO\n.File . Exists(a)', 'System.IO.File.Exists'],
    ['of as', 'bar as Foo', 'Foo'],
    ['of is', 'bar is Foo', 'Foo'],
    ['of a declaration', 'Foo bar = null;', 'Foo'],
    ['of a loop', 'foreach (Foo bar in bars) { }', 'Foo'],
    ['of a catch', 'try { } catch (Foo) { }', 'Foo'],
    ['of typeof', 'typeof(Foo)', 'Foo'],
    ['of a default', 'default(Foo)', 'Foo'],
    ['of a lambda', 'a.Any((Foo b) => true)', 'Foo'],
    ['of C# that is not allowed', 'object a = null;', 'object'],
    ['that is decided while running', 'dynamic a = b;', 'dynamic'],
    ['not allowed in full', 'Regex.Escape(a)', 'Regex.Escape'],
    [
      'not allowed in full, with its namespace',
      'DateTime.UtcNow > System.DateTime.Compare(a, b)',
      'System.DateTime.Compare',
    ],
    ['with a member that is excepted', 'XDocument.Load(a)', 'XDocument.Load'],
    ['not in the namespace it is named with', 'System.IO.String.Join(a)', 'System.IO.String.Join'],
  ])('finds a type %s', (_, expression, fault) => {
    expect(expressionFaults(`@{ ${expression} }`)).toEqual([fault]);
  });

  test.each([
    ['a named value', '@("{{secret}}")', ['a named value']],
    ['braces that would read as a named value', '@{ if (a) { if (b) { return 1; }} return 2; }', ['a named value']],
    ['out var', '@(a.TryGetValue("b", out var c))', ['out var']],
    ['out with a type', '@(a.TryGetValue("b", out string c))', ['out var']],
    ['a switch expression', '@(a switch { 1 => 2 })', ['a switch expression']],
    ['new without a type', '@{ List<string> a = new(); return a; }', ['new without a type']],
    ['a variable declared twice', '@{ var a = 1; var a = 2; return a; }', ['a is declared twice']],
    ['a lambda that hides a variable', '@{ var b = c.Any(a => a); var a = 2; return a; }', ['a is declared twice']],
    ['what context does not have', '@(context.Secrets["a"])', ['context.Secrets']],
  ])('finds %s', (_, expression, faults) => {
    expect(expressionFaults(expression)).toEqual(faults);
  });

  test.each([
    '@(context.Request.Headers.GetValueOrDefault("Foo.Bar", "new Foo()"))',
    `@{ var a = 'X'; var b = "say \\"Foo\\""; return b; }`,
    '@(Regex.IsMatch(a, "b", RegexOptions.IgnoreCase) && System.Text.RegularExpressions.Regex.Split(a, b).Length > 1)',
    '@((string)((Jwt)context.Variables["a"]).Claims["b"][0])',
    '@(new Dictionary<string, List<int>>().Count == Int32.MaxValue)',
    '@(string.Join(",", a.Where(b => b != null).Select(c => c.Foo)))',
    '@{ string c; return a.TryGetValue("b", out c) ? c : ""; }',
    '@(JsonConvert.SerializeObject(a, Newtonsoft.Json.Formatting.None))',
  ])('lets %s pass', (expression) => {
    expect(expressionFaults(expression)).toEqual([]);
  });
});

test('the list of allowed types has a date, and lacks what the page lacks', () => {
  expect(ALLOWED_TYPES_AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  for (const type of ['System.Text.Json.JsonDocument', 'System.Globalization.CultureInfo', 'System.Object']) {
    expect(ALLOWED_TYPES.has(type)).toBe(false);
  }
});

import type { aiGateway } from '../../src';
import { policy } from '../../src';
import { expressionFaults } from '../policy/document/expression-types';
import { readXml, type XmlElement } from '../policy/document/xml-reader';
import { outcomeOf } from './policy-stand-in';
import { chat, token } from './requests';
import { account, modelGateway, policyOf, project } from './samples';

const policyWith = (changes: Partial<aiGateway.ModelGatewayProps> = {}): string =>
  policyOf((scope) => {
    const contentSafety = { account: account(scope, 'safety') };
    modelGateway(scope, { contentSafety, ...changes }).allow(project(scope), { tokensPerMinute: 10 });
  });
const own = (...statements: string[]) => statements.map((text) => policy.PolicyElement.raw(text));
const codeIn = (body = '') => (JSON.parse(body) as { error: { code: string } }).error.code;

describe('section on-error', () => {
  const text = policyWith();

  test('answers a token that is not valid without the name of the service', () => {
    const { status, body, called } = outcomeOf(text, chat('garbage'));
    expect([status, codeIn(body), called]).toEqual([401, 'unauthorized', []]);
  });

  test('answers an expression of the request that fails with 400', () => {
    const failing = policyWith({
      statements: { statements: own(`<set-variable name="a" value='@((string)context.Variables["none"])' />`) },
    });
    const { status, body, called } = outcomeOf(failing, chat(token()));
    expect([status, codeIn(body), called]).toEqual([400, 'invalid_request', []]);
  });

  test('answers accounts that do not answer with 503', () => {
    const [backend = ''] = outcomeOf(text, chat(token())).called;
    const { status, body } = outcomeOf(text, chat(token()), { [backend]: [0] });
    expect([status, codeIn(body)]).toEqual([503, 'model_unavailable']);
  });

  test('answers a service that gets no token for the accounts with 503', () => {
    const { status, body, called } = outcomeOf(text, chat(token()), {}, { 'authentication-managed-identity': 500 });
    expect([status, codeIn(body), called]).toEqual([503, 'model_unavailable', []]);
  });

  test.each([
    ['llm-token-limit', 429],
    ['llm-token-limit', 403],
    ['llm-content-safety', 403],
  ])('leaves the answer of %s as it is: %d', (statement, status) => {
    const outcome = outcomeOf(text, chat(token()), {}, { [statement]: status });
    expect(outcome).toMatchObject({ status, body: undefined, called: [] });
  });

  test('runs statements of your own for all but refused callers', () => {
    const errorStatements = own(
      '<return-response><set-status code="418" reason="mine" /><set-body>mine</set-body></return-response>',
    );
    const mine = policyWith({ statements: { errorStatements } });
    expect(outcomeOf(mine, chat('garbage')).status).toBe(401);
    expect(outcomeOf(mine, chat(token()), {}, { 'llm-token-limit': 429 })).toMatchObject({ status: 418, body: 'mine' });
  });

  test('does not run where the gateway answers on purpose', () => {
    const errorStatements = own(
      '<return-response><set-status code="418" /><set-body>mine</set-body></return-response>',
    );
    const mine = policyWith({ statements: { errorStatements } });
    expect(outcomeOf(mine, chat(token(), 'gpt-5')).status).toBe(404);
    expect(outcomeOf(mine, chat(token({ oid: 'somebody' }))).status).toBe(403);
  });

  test('has expressions of allowed types alone, each of which is reached by a test above', () => {
    const conditions = (element: XmlElement): string[] => [
      ...(element.attributes.condition === undefined ? [] : [element.attributes.condition]),
      ...element.children.flatMap(conditions),
    ];
    const section = readXml(text).children.find(({ name }) => name === 'on-error');
    const found = section === undefined ? [] : conditions(section);
    expect(found.flatMap(expressionFaults)).toEqual([]);
    expect(found).toHaveLength(3);
  });
});

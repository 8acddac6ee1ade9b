import {
  BotConnectorAuthentication,
  type BotConnectorAuthenticationProps,
  PolicyElement,
  ReturnResponse,
} from '../../../src/policy';
import { APP_ID, OTHER_TENANT, TENANT } from '../../support/samples';

/** Elements that hold statements, and parts of statements that are no statements themselves. */
const HOLDERS = ['choose', 'when', 'otherwise'];
const PARTS = ['when', 'otherwise'];

/** Names of statements, at any depth, that were made from parts instead of by their class. */
function madeByHand(elements: readonly PolicyElement[]): string[] {
  return elements.flatMap((element) => [
    ...(element.constructor === PolicyElement && !PARTS.includes(element.name) ? [element.name] : []),
    ...(HOLDERS.includes(element.name) ? madeByHand(element.children) : []),
  ]);
}

const OPTIONS: [string, Partial<BotConnectorAuthenticationProps>][] = [
  ['nothing else', {}],
  ['every check', { apiVersions: ['v1'], tenantHeader: 'x-ms-tenant-id', checkKeyEndorsements: true }],
  ['a limit', { rateLimit: { calls: 1, renewalSeconds: 60 } }],
  ['an agent identity', { agentIdentity: { blueprintAppId: OTHER_TENANT }, checkKeyEndorsements: true }],
];

test.each(OPTIONS)('the bot policy with %s is made of the statements that everybody can use', (_, options) => {
  const { statements, errorStatements } = new BotConnectorAuthentication({
    botAppId: APP_ID,
    tenantIds: [TENANT],
    ...options,
  });
  expect(statements.length).toBeGreaterThan(1);
  expect(madeByHand([...statements, ...errorStatements])).toEqual([]);
});

test('what is made from parts would be told', () => {
  expect(madeByHand([new PolicyElement('set-variable')])).toEqual(['set-variable']);
});

test.each([
  [true, 'Bad Request'],
  [false, '@("Bad Request")'],
  [undefined, '@("Bad Request")'],
])('a reason with isReasonPlain %s is written as %s', (isReasonPlain, written) => {
  const [status] = new ReturnResponse({ statusCode: 400, reason: 'Bad Request', isReasonPlain }).children;
  expect(status?.attributes).toEqual({ code: '400', reason: written });
});

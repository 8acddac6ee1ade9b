import fc from 'fast-check';
import { ApiManagementPolicy, ReturnResponse, SetHeader, Trace } from '../../../src/policy';
import { freePolicyText } from '../../../src/policy/document/policy-text';
import { TOKEN } from '../../support/samples';

test.each([
  ['later', 'later'],
  ['try later', '@("try later")'],
  ['say "no" \\ never', '@("say \\"no\\" \\\\ never")'],
  ['one\ntwo\tthree', '@("one\\ntwo\\tthree")'],
  ['@(context.RequestId + " a")', '@(context.RequestId + " a")'],
  ['of {{name}} here', 'of {{name}} here'],
])('%j is written as %j', (text, written) => {
  expect(freePolicyText(text)).toBe(written);
});

test('what is known only after apply keeps its form', () => {
  expect(freePolicyText(`at ${TOKEN} now`)).not.toContain('@(');
});

/** A document as the provider compares it: without white space. */
const compared = (text: string): string => {
  const statements = [
    new SetHeader({ name: 'x-text', values: [text] }),
    new Trace({ source: 'test', message: text }),
    new ReturnResponse({ statusCode: 400, reason: text, body: text }),
  ];
  return new ApiManagementPolicy({ inbound: statements }).render().replace(/\s/g, '');
};

test('two texts that differ in white space alone differ to the provider', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '  '), { minLength: 1, maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (one, other) => {
      fc.pre(one !== other && one.trim() !== '' && other.trim() !== '');
      expect(compared(one)).not.toBe(compared(other));
    }),
  );
});

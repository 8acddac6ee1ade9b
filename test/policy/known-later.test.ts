import { TerraformVariable } from 'cdktf';
import { PolicyElement, ValidateJwt, type ValidateJwtProps } from '../../src/policy';
import { IPV4_CIDR } from '../../src/core/network/cidr';
import { codesOf } from '../support/errors';
import { newStack } from '../support/synthesize';
import { inbound, type Later, xml } from './document/documents';

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const LEAST: ValidateJwtProps = { headerName: 'X', openIdConfigUrls: [METADATA], audiences: ['a'] };
const LATER = { 'var.text': 'agent', 'var.list': ['a', 'b'] };

test.each<[string, (later: Later) => string, string]>([
  ['after a dollar sign', ({ text }) => `$${text}`, '$agent'],
  ['after two', ({ text }) => `$$${text}`, '$$agent'],
  ['after a sign that follows a dollar sign', ({ text }) => `$\${x} ${text}`, '$${x} agent'],
  ['before a dollar sign and a brace', ({ text }) => `${text}$$\${x}`, 'agent$$${x}'],
])('tokens %s are put in at apply', (_, value, read) => {
  expect(inbound((later) => [new PolicyElement('t', { text: value(later) })], LATER)).toEqual([xml('t', {}, read)]);
});

test.each<[string, (list: string[]) => Partial<ValidateJwtProps>]>([
  ['audiences', (list) => ({ audiences: list })],
  ['issuers', (list) => ({ issuers: list })],
  ['openIdConfigUrls', (list) => ({ openIdConfigUrls: list })],
  ['values of a claim', (list) => ({ requiredClaims: [{ name: 'a', values: list }] })],
])('fails with ListKnownLater where %s are a list known only after apply', (_, changes) => {
  const list = new TerraformVariable(newStack(), 'l', { type: 'list(string)' }).listValue;
  expect(codesOf(() => new ValidateJwt({ ...LEAST, ...changes(list) }))).toEqual(['ListKnownLater']);
});

test('a scheme goes with a header that is known only after apply', () => {
  const headerName = new TerraformVariable(newStack(), 'h', { type: 'string' }).stringValue;
  expect(codesOf(() => new ValidateJwt({ ...LEAST, headerName, requireScheme: 'Bearer' }))).toEqual([]);
  expect(codesOf(() => new ValidateJwt({ ...LEAST, requireScheme: 'Bearer' }))).toEqual(['SchemeWithoutAuthorization']);
});

test.each(['10.0.0.0/024', '10.0.0.0/08'])('%s is no range', (range) => {
  expect(IPV4_CIDR.holds(range)).toBe(false);
});

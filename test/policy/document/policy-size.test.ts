import { Lazy } from 'cdktf';
import { createPolicyResource } from '../../../src/policy/document/policy-resource';
import { GATEWAY_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const sized =
  (text: string, isFragment = false) =>
  () =>
    synthesize((scope) => {
      createPolicyResource(scope, 'Policy', {
        type: 'Microsoft.ApiManagement/service/apis/policies@2024-05-01',
        parentId: `${GATEWAY_ID}/apis/a`,
        gatewayId: GATEWAY_ID,
        name: 'policy',
        text,
        isFragment,
        dependsOn: [],
      });
    });

const madeLater = (text: string) => Lazy.stringValue({ produce: () => text });

test.each([
  ['256 KiB', 'a'.repeat(256 * 1024), true],
  ['a byte more', 'a'.repeat(256 * 1024 + 1), false],
  ['fewer signs of more bytes', 'ä'.repeat(128 * 1024 + 1), false],
  ['a byte more, known at the end of synthesis', madeLater('a'.repeat(256 * 1024 + 1)), false],
])('a policy of %s', (_, text, isAccepted) => {
  if (isAccepted) expect(sized(text)).not.toThrow();
  else
    expect(sized(text)).toThrow(
      /PolicyTooLong: the policy of test has 26214[56] bytes, and API Management accepts 262144/,
    );
});

test('a fragment has a limit of its own', () => {
  expect(sized('a'.repeat(256 * 1024 + 1), true)).not.toThrow();
});

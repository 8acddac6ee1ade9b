import { Token } from 'cdktf';
import { Principal, PrincipalKind } from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import { GROUP, TOKEN } from '../support/samples';

type Make = (objectId: string, label?: string) => Principal;

const KINDS: [make: Make, kind: PrincipalKind, type: string, mayBeNew: boolean][] = [
  [(...given) => Principal.user(...given), PrincipalKind.USER, 'User', false],
  [(...given) => Principal.group(...given), PrincipalKind.GROUP, 'Group', false],
  [(...given) => Principal.servicePrincipal(...given), PrincipalKind.SERVICE_PRINCIPAL, 'ServicePrincipal', false],
  [(...given) => Principal.managedIdentity(...given), PrincipalKind.MANAGED_IDENTITY, 'ServicePrincipal', true],
  [(...given) => Principal.agentIdentity(...given), PrincipalKind.AGENT_IDENTITY, 'ServicePrincipal', true],
];

const token = Token.asString({ resolve: () => 'later' });

test('every kind is in the table', () => {
  expect(KINDS.map(([, kind]) => kind)).toEqual(Object.values(PrincipalKind));
});

describe.each(KINDS.map(([make, kind, type, mayBeNew]) => ({ make, kind, type, mayBeNew })))(
  'a principal of kind $kind',
  ({ make, kind, type, mayBeNew }) => {
    test('is what Azure calls it', () => {
      const { kind: shown, principalType, mayBeNew: shownNew } = make(GROUP);
      expect({ shown, principalType, shownNew }).toEqual({ shown: kind, principalType: type, shownNew: mayBeNew });
    });

    test.each([
      ['its object id', GROUP, undefined, GROUP],
      ['its label', GROUP, 'Help desk', 'Help desk'],
      ['its label, the id being a token', token, 'Help desk', 'Help desk'],
      ['its label, the id being written by hand', TOKEN, 'Help desk', 'Help desk'],
    ])('has for key %s', (_, objectId, label, key) => {
      const principal = make(objectId, label);
      expect({ key: principal.key, objectId: principal.objectId }).toEqual({ key, objectId });
    });

    test('is named in errors', () => {
      expect(problemsOf(() => make('someone'))).toEqual([
        {
          code: 'InvalidPrincipalId',
          message: `objectId 'someone' in Principal (${kind}) is no GUID`,
          remedy: 'give it as xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
        },
      ]);
    });
  },
);

describe('a principal', () => {
  test.each<[string, string, string | undefined, string[]]>([
    ['the object id is a name', 'someone@contoso.com', undefined, ['InvalidPrincipalId']],
    ['the object id is empty', '', undefined, ['InvalidPrincipalId']],
    ['the object id is wrong, labelled or not', 'someone', 'Someone', ['InvalidPrincipalId']],
    ['the label is empty', GROUP, '', ['InvalidPrincipalLabel']],
    ['the label is blank', GROUP, '  ', ['InvalidPrincipalLabel']],
    ['the label is too long', GROUP, 'a'.repeat(61), ['InvalidPrincipalLabel']],
    ['the object id is a token and has no label', token, undefined, ['PrincipalNeedsLabel']],
    ['the object id is written by hand and has no label', TOKEN, undefined, ['PrincipalNeedsLabel']],
    ['the label is a token', GROUP, token, ['PrincipalNeedsLabel']],
    ['the label is written by hand', GROUP, TOKEN, ['PrincipalNeedsLabel']],
    ['the label holds a slash', token, 'help/desk', ['PrincipalNeedsLabel']],
    ['id and label are wrong', 'someone', '', ['InvalidPrincipalId', 'InvalidPrincipalLabel']],
  ])('fails where %s', (_, objectId, label, codes) => {
    expect(codesOf(() => Principal.group(objectId, label))).toEqual(codes);
  });

  test.each(['a', 'Help desk (EU)', 'a'.repeat(60)])('takes the label %j', (label) => {
    expect(Principal.group(token, label).key).toBe(label);
  });
});

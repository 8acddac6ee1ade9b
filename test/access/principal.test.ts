import { Token } from 'cdktf';
import { Principal } from '../../src';
import { PrincipalKind } from '../../src/access';
import { codesOf, problemsOf } from '../support/errors';
import { GROUP, TOKEN } from '../support/samples';

type Make = (objectId: string, label?: string) => Principal;

interface Kind {
  readonly make: Make;
  readonly kind: PrincipalKind;
  readonly type: string;
  readonly isFoundryIdentity: boolean;
}

const SERVICE = { type: 'ServicePrincipal', isFoundryIdentity: false };
const FOUNDRY = { ...SERVICE, isFoundryIdentity: true };

const KINDS: Kind[] = [
  { ...SERVICE, make: (...given) => Principal.user(...given), kind: PrincipalKind.USER, type: 'User' },
  { ...SERVICE, make: (...given) => Principal.group(...given), kind: PrincipalKind.GROUP, type: 'Group' },
  { ...SERVICE, make: (...given) => Principal.servicePrincipal(...given), kind: PrincipalKind.SERVICE_PRINCIPAL },
  { ...SERVICE, make: (...given) => Principal.managedIdentity(...given), kind: PrincipalKind.MANAGED_IDENTITY },
  { ...FOUNDRY, make: (...given) => Principal.projectIdentity(...given), kind: PrincipalKind.PROJECT_IDENTITY },
  { ...FOUNDRY, make: (...given) => Principal.agentIdentity(...given), kind: PrincipalKind.AGENT_IDENTITY },
];

const token = Token.asString({ resolve: () => 'later' });

test('every kind is in the table', () => {
  expect(KINDS.map(({ kind }) => kind)).toEqual(Object.values(PrincipalKind));
});

describe.each(KINDS)('a principal of kind $kind', ({ make, kind, type, isFoundryIdentity }) => {
  test('is what Azure calls it', () => {
    expect(make(GROUP)).toMatchObject({ kind, principalType: type, isFoundryIdentity });
  });

  test.each([
    ['its object id', GROUP, undefined, GROUP],
    ['its label', GROUP, 'Help desk', 'Help desk'],
    ['its label, the id being a token', token, 'Help desk', 'Help desk'],
    ['its label, the id being written by hand', TOKEN, 'Help desk', 'Help desk'],
  ])('is shown by, and has for key, %s', (_, objectId, label, key) => {
    const principal = make(objectId, label);
    expect(principal).toMatchObject({ key, displayName: key, objectId });
  });

  test('is named in errors', () => {
    expect(problemsOf(() => make('someone'))).toEqual([
      {
        code: 'InvalidPrincipalId',
        message: `objectId 'someone' in Principal (${kind}) must be a GUID`,
        remedy: 'give it as xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      },
    ]);
  });
});

describe('a principal', () => {
  test.each<[string, string, string | undefined, string[]]>([
    ['the object id is a name', 'someone@contoso.com', undefined, ['InvalidPrincipalId']],
    ['the object id is empty', '', undefined, ['InvalidPrincipalId']],
    ['the object id is wrong, labelled or not', 'someone', 'Someone', ['InvalidPrincipalId']],
    ['the label is empty', GROUP, '', ['InvalidPrincipalLabel']],
    ['the label is blank', GROUP, '  ', ['InvalidPrincipalLabel']],
    ['the label is too long', GROUP, 'a'.repeat(1001), ['InvalidPrincipalLabel']],
    ['the object id is a token and has no label', token, undefined, ['PrincipalNeedsLabel']],
    ['the object id is written by hand and has no label', TOKEN, undefined, ['PrincipalNeedsLabel']],
    ['the label is a token', GROUP, token, ['PrincipalNeedsLabel']],
    ['the label is written by hand', GROUP, TOKEN, ['PrincipalNeedsLabel']],
    ['id and label are wrong', 'someone', '', ['InvalidPrincipalId', 'InvalidPrincipalLabel']],
  ])('fails where %s', (_, objectId, label, codes) => {
    expect(codesOf(() => Principal.group(objectId, label))).toEqual(codes);
  });

  test.each(['a', 'Help desk (EU)', 'a'.repeat(1000)])('takes the label %j', (label) => {
    expect(Principal.group(token, label).key).toBe(label);
  });

  test('is shown by its whole label, and has a key that fits a construct id', () => {
    const { displayName, key } = Principal.agentIdentity(token, 'stack/Agents/Identity');
    expect({ displayName, key }).toEqual({ displayName: 'stack/Agents/Identity', key: 'stack-Agents-Identity' });
  });
});

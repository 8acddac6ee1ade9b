import { FoundryProject } from '../../src';
import { PrincipalKind } from '../../src/access';
import { problemsOf } from '../support/errors';
import { GROUP, PROJECT_ID, TOKEN } from '../support/samples';
import { newStack } from '../support/synthesize';

const IDENTITIES = [
  ['managedIdentity', 'identityPrincipalId', PrincipalKind.PROJECT_IDENTITY, 'ManagedIdentity'],
  ['sharedAgentIdentity', 'sharedAgentIdentityPrincipalId', PrincipalKind.AGENT_IDENTITY, 'SharedAgentIdentity'],
] as const;

describe.each(IDENTITIES)('the %s of a project', (name, attribute, kind, label) => {
  const project = (attributes: object) =>
    FoundryProject.fromProjectAttributes(newStack(), 'Project', { projectId: PROJECT_ID, ...attributes });

  test.each([GROUP, TOKEN])('is who it was told to be: %s', (objectId) => {
    const { kind: shown, objectId: id, displayName } = project({ [attribute]: objectId })[name];
    expect({ shown, id, displayName }).toEqual({ shown: kind, id: objectId, displayName: `test/Project/${label}` });
  });

  test('is not made up where it was not told', () => {
    expect(problemsOf(() => project({})[name])).toEqual([
      {
        code: 'AttributeNotSupplied',
        message: `${attribute} is not known, in test/Project`,
        remedy: `give ${attribute} to FoundryProject.fromProjectAttributes`,
      },
    ]);
  });
});

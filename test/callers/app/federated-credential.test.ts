import { EntraClient, FederatedCredential, type GitHubCredentialOptions } from '../../../src/callers';
import { codesOf } from '../../support/errors';
import { newEntraStack } from '../../support/entra';
import { GROUP, TENANT, TOKEN } from '../../support/samples';

const REPO = { owner: 'Contoso', repository: 'Stories' };
const DEVOPS = { organizationId: TENANT, organization: 'contoso', project: 'My project', serviceConnection: 'deploy' };
const AKS = { issuer: 'https://eastus2.oic.prod-aks.azure.com/x/y/', namespace: 'stories', serviceAccount: 'web' };

test.each<[string, FederatedCredential, string, string]>([
  [
    'a managed identity',
    FederatedCredential.managedIdentity('one', { tenantId: TENANT, principalId: GROUP }),
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    GROUP,
  ],
  [
    'an environment of GitHub',
    FederatedCredential.gitHub('one', { ...REPO, environment: 'Production' }),
    'https://token.actions.githubusercontent.com',
    'repo:Contoso/Stories:environment:Production',
  ],
  [
    'a branch',
    FederatedCredential.gitHub('one', { ...REPO, branch: 'release/1' }),
    'https://token.actions.githubusercontent.com',
    'repo:Contoso/Stories:ref:refs/heads/release/1',
  ],
  [
    'a tag',
    FederatedCredential.gitHub('one', { ...REPO, tag: 'v1' }),
    'https://token.actions.githubusercontent.com',
    'repo:Contoso/Stories:ref:refs/tags/v1',
  ],
  [
    'pull requests',
    FederatedCredential.gitHub('one', { ...REPO, pullRequests: true }),
    'https://token.actions.githubusercontent.com',
    'repo:Contoso/Stories:pull_request',
  ],
  [
    'Azure DevOps',
    FederatedCredential.azureDevOps('one', DEVOPS),
    `https://vstoken.dev.azure.com/${TENANT}`,
    'sc://contoso/My project/deploy',
  ],
  [
    'Azure DevOps, with an issuer of Microsoft Entra',
    FederatedCredential.azureDevOpsOfTenant('one', TENANT, '/eid1/c/pub/t/a/b/sc/c/d'),
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    '/eid1/c/pub/t/a/b/sc/c/d',
  ],
  [
    'Kubernetes, with the slash at the end of its issuer',
    FederatedCredential.kubernetes('one', AKS),
    AKS.issuer,
    'system:serviceaccount:stories:web',
  ],
])('%s: issuer and subject to the letter', (_, credential, issuer, subject) => {
  expect(credential).toMatchObject({ issuer, subject, audience: 'api://AzureADTokenExchange' });
});

describe('refused', () => {
  const gitHub = (changes: Partial<GitHubCredentialOptions>) => () =>
    FederatedCredential.gitHub('one', { ...REPO, ...changes });

  test.each<[string, () => unknown, string[]]>([
    ['no subject', gitHub({}), ['InvalidCredentialSubject']],
    ['two subjects', gitHub({ branch: 'main', environment: 'x' }), ['InvalidCredentialSubject']],
    ['owner and repository in one', gitHub({ owner: 'contoso/stories', branch: 'main' }), ['InvalidCredentialSubject']],
    ['an environment with a colon', gitHub({ environment: 'a:b' }), ['InvalidCredentialSubject']],
    ['an empty branch', gitHub({ branch: '' }), ['InvalidCredentialSubject']],
    [
      'a client id by its name',
      () => FederatedCredential.managedIdentity('one', { tenantId: 'contoso.com', principalId: 'id-app' }),
      ['InvalidCredentialIssuer', 'InvalidCredentialSubject'],
    ],
    [
      'a part of a connection with a slash',
      () => FederatedCredential.azureDevOps('one', { ...DEVOPS, project: 'a/b' }),
      ['InvalidCredentialSubject'],
    ],
    [
      'a subject of the other form',
      () => FederatedCredential.azureDevOpsOfTenant('one', TENANT, 'sc://a/b/c'),
      ['InvalidCredentialSubject'],
    ],
    [
      'an issuer without https',
      () => FederatedCredential.kubernetes('one', { ...AKS, issuer: 'http://x/' }),
      ['InvalidCredentialIssuer'],
    ],
    ['a name that is too short', () => FederatedCredential.kubernetes('a', AKS), ['InvalidCredentialName']],
    ['a name with a blank', () => FederatedCredential.kubernetes('my app', AKS), ['InvalidCredentialName']],
  ])('%s', (_, call, expected) => {
    expect(codesOf(call)).toEqual(expected);
  });

  const client = (federatedCredentials: FederatedCredential[]) => () =>
    new EntraClient(newEntraStack(), 'Client', { displayName: 'x', federatedCredentials });
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      FederatedCredential.gitHub(`one${index}`, { ...REPO, branch: `b${index}` }),
    );

  test('more than 20 of one app', () => {
    expect(codesOf(client(numbered(20)))).toEqual([]);
    expect(codesOf(client(numbered(21)))).toEqual(['TooManyCredentials']);
  });

  test('two with one name, and two with one issuer and subject', () => {
    const [one = FederatedCredential.kubernetes('one0', AKS)] = numbered(1);
    expect(codesOf(client([one, FederatedCredential.kubernetes('ONE0', AKS)]))).toEqual(['DuplicateCredential']);
    expect(codesOf(client([one, FederatedCredential.gitHub('two', { ...REPO, branch: 'b0' })]))).toEqual([
      'DuplicateCredential',
    ]);
    expect(codesOf(client([one, FederatedCredential.gitHub('two', { ...REPO, branch: 'B0' })]))).toEqual([]);
  });
});

test('what is known only after apply is not checked', () => {
  expect(codesOf(() => FederatedCredential.managedIdentity('one', { tenantId: TENANT, principalId: TOKEN }))).toEqual(
    [],
  );
});

import { Problems, type Rule } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { CREDENTIAL_NAME } from './app-rules';
import { APP_CODES } from './codes';
import type {
  AzureDevOpsCredentialOptions,
  GitHubCredentialOptions,
  KubernetesCredentialOptions,
  ManagedIdentityCredentialOptions,
} from './federated-credential-options';

const TENANT = guid(APP_CODES.InvalidCredentialIssuer);
const PRINCIPAL = guid(APP_CODES.InvalidCredentialSubject);

const ISSUER: Rule = {
  code: APP_CODES.InvalidCredentialIssuer,
  rule: 'must be an https URL without query, up to 600 characters',
  remedy: "give it exactly as the tokens have it in 'iss', with a slash at its end where they have one",
  holds: (value) => value.length <= 600 && /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(value),
};

/** A part of a subject, up to what ends it there. */
const part = (ends: RegExp): Rule => ({
  code: APP_CODES.InvalidCredentialSubject,
  rule: 'must not be empty or have what separates the parts of a subject',
  remedy: 'give the name exactly as it is shown, case included: subjects are compared to the letter',
  holds: (value) => value.trim() === value && value !== '' && value.length <= 300 && !ends.test(value),
});
const NO_SEPARATOR = part(/[\s/:]/);
const NO_COLON = part(/:/);
const NO_SLASH = part(/\//);

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation (read 2026-11-28) */
const EXCHANGE_AUDIENCE = 'api://AzureADTokenExchange';

/**
 * How an app proves who it is, without a secret: by a token of somebody whom Microsoft Entra trusts for this app. Issuer and subject are
 * compared to the letter, case included, which is why they are made of their parts here.
 *
 * Throws `InvalidCredentialName`, `InvalidCredentialIssuer` and `InvalidCredentialSubject`.
 *
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export class FederatedCredential {
  /** A managed identity of an Azure resource of the same tenant: what runs in Azure. */
  public static managedIdentity(name: string, options: ManagedIdentityCredentialOptions): FederatedCredential {
    const problems = problemsOf(name);
    problems.demand({ options });
    const { tenantId, principalId } = options;
    problems.required({ tenantId, principalId });
    problems.check('tenantId', tenantId, TENANT);
    problems.check('principalId', principalId, PRINCIPAL);
    problems.throwIfAny();
    return new FederatedCredential(name, `https://login.microsoftonline.com/${tenantId}/v2.0`, principalId);
  }

  /** Workflows of GitHub Actions in one repository. */
  public static gitHub(name: string, options: GitHubCredentialOptions): FederatedCredential {
    const problems = problemsOf(name);
    problems.demand({ options });
    const { owner, repository, environment, branch, tag, pullRequests } = options;
    problems.required({ owner, repository });
    problems.check('owner', owner, NO_SEPARATOR);
    problems.check('repository', repository, NO_SEPARATOR);
    problems.check('environment', environment, NO_COLON);
    problems.check('branch', branch, NO_COLON);
    problems.check('tag', tag, NO_COLON);
    const ends = [
      environment === undefined ? [] : `environment:${environment}`,
      branch === undefined ? [] : `ref:refs/heads/${branch}`,
      tag === undefined ? [] : `ref:refs/tags/${tag}`,
      pullRequests === true ? 'pull_request' : [],
    ].flat();
    problems.when(ends.length !== 1, APP_CODES.InvalidCredentialSubject, () => ({
      message: `${ends.length} of environment, branch, tag and pullRequests are given`,
      remedy: 'give exactly one: a credential has one subject',
    }));
    problems.throwIfAny();
    const subject = `repo:${owner}/${repository}:${ends.join()}`;
    return new FederatedCredential(name, 'https://token.actions.githubusercontent.com', subject);
  }

  /**
   * A service connection of Azure DevOps, for connections whose issuer is `vstoken.dev.azure.com`. Newer ones show an issuer of
   * Microsoft Entra: take `azureDevOpsOfTenant` for these.
   */
  public static azureDevOps(name: string, options: AzureDevOpsCredentialOptions): FederatedCredential {
    const problems = problemsOf(name);
    problems.demand({ options });
    const { organizationId, organization, project, serviceConnection } = options;
    problems.required({ organizationId, organization, project, serviceConnection });
    problems.check('organizationId', organizationId, TENANT);
    problems.check('organization', organization, NO_SLASH);
    problems.check('project', project, NO_SLASH);
    problems.check('serviceConnection', serviceConnection, NO_SLASH);
    problems.throwIfAny();
    const subject = `sc://${organization}/${project}/${serviceConnection}`;
    return new FederatedCredential(name, `https://vstoken.dev.azure.com/${organizationId}`, subject);
  }

  /**
   * A service connection of Azure DevOps whose issuer is Microsoft Entra.
   * @param tenantId tenant in the issuer
   * @param subject as the service connection shows it: `/eid1/c/pub/t/...`
   */
  public static azureDevOpsOfTenant(name: string, tenantId: string, subject: string): FederatedCredential {
    const problems = problemsOf(name);
    problems.required({ tenantId, subject });
    problems.check('tenantId', tenantId, TENANT);
    problems.check('subject', subject, {
      code: APP_CODES.InvalidCredentialSubject,
      rule: "must begin with '/eid1/' and have no blanks, up to 600 characters",
      remedy: 'copy it from the service connection',
      holds: (value) => value.length <= 600 && /^\/eid1\/\S+$/.test(value),
    });
    problems.throwIfAny();
    return new FederatedCredential(name, `https://login.microsoftonline.com/${tenantId}/v2.0`, subject);
  }

  /** A service account of Kubernetes, of AKS or another cluster whose issuer Microsoft Entra can reach. */
  public static kubernetes(name: string, options: KubernetesCredentialOptions): FederatedCredential {
    const problems = problemsOf(name);
    problems.demand({ options });
    const { issuer, namespace, serviceAccount } = options;
    problems.required({ issuer, namespace, serviceAccount });
    problems.check('issuer', issuer, ISSUER);
    problems.check('namespace', namespace, NO_SEPARATOR);
    problems.check('serviceAccount', serviceAccount, NO_SEPARATOR);
    problems.throwIfAny();
    return new FederatedCredential(name, issuer, `system:serviceaccount:${namespace}:${serviceAccount}`);
  }

  /** Audience of the tokens: `api://AzureADTokenExchange`. */
  public readonly audience = EXCHANGE_AUDIENCE;

  private constructor(
    /** Name of the credential within its app. */
    public readonly credentialName: string,
    /** Who issues the tokens. */
    public readonly issuer: string,
    /** Whom they are for. */
    public readonly subject: string,
  ) {}
}

function problemsOf(name: string): Problems {
  const problems = new Problems(`FederatedCredential (${name})`);
  problems.required({ name });
  problems.check('name', name, CREDENTIAL_NAME);
  return problems;
}

import type { IConstruct } from 'constructs';
import { PrincipalKind } from '../../access/principal-kind';
import { isLiteral } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { warn } from '../../core/validation/warn';
import { GroupClaims, type OptionalClaim } from './claims';
import { APP_CODES } from './codes';
import type { EntraAppProps } from './entra-app-props';
import type { FederatedCredential } from './federated-credential';

const MOST_CREDENTIALS = 20;

export const APP_NAME = textUpTo(APP_CODES.InvalidAppDisplayName, 120);
export const APP_TEXT = textUpTo(APP_CODES.InvalidAppText, 1024);

/** @see https://learn.microsoft.com/graph/api/resources/optionalclaim (read 2026-11-28) */
const CLAIM_PROPERTIES = [
  'cloud_displayname',
  'dns_domain_and_sam_account_name',
  'emit_as_roles',
  'include_externally_authenticated_upn',
  'include_externally_authenticated_upn_without_hash',
  'max_size_limit',
  'netbios_domain_and_sam_account_name',
  'on_premise_security_identifier',
  'sam_account_name',
  'use_guid',
];

/** Adds everything that is wrong with what all apps have. */
export function checkEntraApp(problems: Problems, props: EntraAppProps): void {
  const { displayName, owners = [] } = props;
  problems.required({ displayName });
  problems.check('displayName', displayName, APP_NAME);
  problems.check('description', props.description, APP_TEXT);
  problems.check('notes', props.notes, APP_TEXT);
  problems.check(
    'serviceManagementReference',
    props.serviceManagementReference,
    textUpTo(APP_CODES.InvalidAppText, 256),
  );
  problems.checkKnown('owners', props.owners);
  const groups = owners.filter(({ kind }) => kind === PrincipalKind.GROUP);
  problems.when(groups.length > 0, APP_CODES.GroupCannotOwnApp, () => ({
    message: `${groups.map((one) => quote(one.displayName)).join(', ')} in owners is a group, and groups cannot own apps`,
    remedy: 'list users or service principals',
  }));
  const labels = owners.map(({ displayName: label }) => label);
  checkDistinct(problems, APP_CODES.DuplicateOwnerOfApp, 'owners', labels);
  checkCredentials(problems, props.federatedCredentials ?? []);
  checkClaims(problems, 'accessTokenClaims', props.accessTokenClaims ?? []);
  checkClaims(problems, 'idTokenClaims', props.idTokenClaims ?? []);
}

function checkCredentials(problems: Problems, credentials: readonly FederatedCredential[]): void {
  problems.when(credentials.length > MOST_CREDENTIALS, APP_CODES.TooManyCredentials, () => ({
    message: `${credentials.length} federatedCredentials are given, and an app has up to ${MOST_CREDENTIALS}`,
    remedy: 'give what needs more an app or a managed identity of its own',
  }));
  const names = credentials.map(({ credentialName }) => credentialName);
  checkDistinct(problems, APP_CODES.DuplicateCredential, 'federatedCredentials', names);
  const seen = new Map<string, string>();
  for (const { credentialName, issuer, subject } of credentials) {
    const key = JSON.stringify([issuer, subject]);
    const twin = seen.get(key);
    problems.when(twin !== undefined && twin !== credentialName, APP_CODES.DuplicateCredential, () => ({
      message: `federatedCredentials ${quote(twin ?? '')} and ${quote(credentialName)} have the same issuer and subject`,
      remedy: 'keep one of them',
    }));
    seen.set(key, credentialName);
  }
}

function checkClaims(problems: Problems, what: string, claims: readonly OptionalClaim[]): void {
  checkDistinct(
    problems,
    APP_CODES.InvalidClaim,
    what,
    claims.map(({ claimName }) => claimName),
  );
  for (const { claimName, additionalProperties = [] } of claims) {
    problems.required({ [`claimName in ${what}`]: claimName });
    const unknown = additionalProperties.filter((one) => isLiteral(one) && !CLAIM_PROPERTIES.includes(one));
    problems.when(unknown.length > 0, APP_CODES.InvalidClaim, () => ({
      message: `${what} ${quote(claimName)} has additionalProperties ${unknown.map(quote).join(', ')}`,
      remedy: `give some of ${CLAIM_PROPERTIES.join(', ')}`,
    }));
  }
}

/** Warns of what is legal and fails some users. */
export function warnOfEntraApp(app: IConstruct, { groupClaims }: EntraAppProps): void {
  if (groupClaims !== GroupClaims.SECURITY_GROUPS && groupClaims !== GroupClaims.ALL) return;
  warn(
    app,
    APP_CODES.GroupsMayOverflow,
    'tokens list all groups of a user, and of a user with more than 200 none at all; use GroupClaims.ASSIGNED_GROUPS or app roles',
  );
}

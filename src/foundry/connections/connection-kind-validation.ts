import { checkArmId, type SHAPES } from '../../core/azure/arm-id';
import { isEmptyList, isLiteral } from '../../core/terraform/tokens';
import type { Problems } from '../../core/validation/problems';
import { GUID } from '../../core/validation/rules';
import { CONNECTION_CODES } from './codes';
import { TARGET } from './connection-rules';

/** A secret must not be known at synthesis: the files are read by reviewers, and stored by pipelines. */
export function checkSecret(problems: Problems, what: string, value: string): void {
  problems.when(isLiteral(value), CONNECTION_CODES.SecretInPlainText, () => ({
    message: `${what} is a literal, which would be written to the synthesized files`,
    remedy: 'give it as a sensitive TerraformVariable, or as an attribute of a resource',
  }));
}

/** What every sign-in by an app registration has. */
interface OAuthSignIn {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenUrl: string;
  readonly scopes: string[];
}

/** Adds what is wrong with a sign-in by an app registration. */
export function checkOAuth(problems: Problems, signIn: OAuthSignIn, scopesRemedy: string): void {
  const { clientId, clientSecret, tokenUrl, scopes } = signIn;
  checkSecret(problems, 'clientSecret', clientSecret);
  problems.check('tokenUrl', tokenUrl, TARGET);
  problems.check('clientId', clientId, { ...GUID, code: CONNECTION_CODES.InvalidOAuthClient });
  problems.checkKnown('scopes', scopes);
  problems.when(isEmptyList(scopes), CONNECTION_CODES.InvalidOAuthClient, () => ({
    message: 'scopes is empty',
    remedy: scopesRemedy,
  }));
}

/** Adds a problem if an id is not that of a resource of the shape. */
export const checkId =
  (what: string, id: string, shape: (typeof SHAPES)[keyof typeof SHAPES]) =>
  (problems: Problems): void => {
    checkArmId(problems, what, id, shape);
  };

import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote, type Rule } from '../../core/validation/problems';
import { guid, textUpTo } from '../../core/validation/rules';
import { warn } from '../../core/validation/warn';
import { APP_CODES } from './codes';
import type { EntraApiPlan } from './entra-api-plan';
import type { EntraApiProps } from './entra-api-props';

const ID = guid(APP_CODES.InvalidPermissionId);
export const PERMISSION_NAME = textUpTo(APP_CODES.InvalidAppDisplayName, 100);
export const PERMISSION_TEXT = textUpTo(APP_CODES.InvalidAppText, 1000);

/** @see https://learn.microsoft.com/graph/api/resources/permissionscope (read 2026-11-28) */
export const PERMISSION_VALUE: Rule = {
  code: APP_CODES.InvalidPermissionValue,
  rule: "must have 1 to 120 characters, no blank or quotation mark, and not begin with '.'",
  remedy: "give it as 'Stories.Read'",
  holds: (value) => /^(?!\.)[\w:!#$%&'()*+,\-./;<=>?@[\]^{|}~]{1,120}$/.test(value),
};

/** Adds everything that is wrong with the scopes and app roles of an API. */
export function checkEntraApi(problems: Problems, props: EntraApiProps): void {
  const { scopes = [], appRoles = [] } = props;
  for (const [index, one] of scopes.entries()) {
    const { scopeValue, displayName, description } = one;
    const what = (name: string): string => `${name} of scopes[${index}]`;
    problems.required({
      [what('scopeValue')]: scopeValue,
      [what('displayName')]: displayName,
      [what('description')]: description,
    });
    checkValue(problems, what('scopeValue'), scopeValue);
    problems.check(what('displayName'), displayName, PERMISSION_NAME);
    problems.check(what('userDisplayName'), one.userDisplayName, PERMISSION_NAME);
    problems.check(what('description'), description, PERMISSION_TEXT);
    problems.check(what('userDescription'), one.userDescription, PERMISSION_TEXT);
    problems.check(what('scopeId'), one.scopeId, ID);
  }
  for (const [index, one] of appRoles.entries()) {
    const { roleValue, displayName, description } = one;
    const what = (name: string): string => `${name} of appRoles[${index}]`;
    problems.required({
      [what('roleValue')]: roleValue,
      [what('displayName')]: displayName,
      [what('description')]: description,
    });
    checkValue(problems, what('roleValue'), roleValue);
    problems.check(what('displayName'), displayName, PERMISSION_NAME);
    problems.check(what('description'), description, PERMISSION_TEXT);
    problems.check(what('roleId'), one.roleId, ID);
    problems.when(one.isForApps === false && one.isForUsers !== true, APP_CODES.NoAppRoleMember, () => ({
      message: `app role ${quote(roleValue)} is neither for users nor for apps`,
      remedy: 'set isForUsers, isForApps or both',
    }));
  }
  const values = [...scopes.map(({ scopeValue }) => scopeValue), ...appRoles.map(({ roleValue }) => roleValue)];
  checkDistinct(problems, APP_CODES.DuplicatePermissionValue, 'scopes and appRoles', values.filter(isText));
  const ids = [...scopes.map(({ scopeId }) => scopeId), ...appRoles.map(({ roleId }) => roleId)];
  checkDistinct(problems, APP_CODES.DuplicatePermissionId, 'scopeId and roleId', ids.filter(isText));
}

/** It is part of the address and the id, which stay as long as it does. */
function checkValue(problems: Problems, what: string, value: string): void {
  problems.when(!isLiteral(value), APP_CODES.PermissionValueKnownLater, () => ({
    message: `${what} is known only after apply, and the id of the permission is derived from it`,
    remedy: 'give it as a text',
  }));
  problems.check(what, value, PERMISSION_VALUE);
}

const isText = (value: string | undefined): value is string => typeof value === 'string';

/** Warns of a URI that tenants refuse, and of ids that samples on the web have. */
export function warnOfEntraApi(api: IConstruct, { identifierUri, scopes, appRoles }: EntraApiPlan): void {
  if (!identifierUri.isAlwaysAllowed) {
    warn(
      api,
      APP_CODES.IdentifierUriMayBeRefused,
      `the identifier URI ${quote(identifierUri._text ?? 'of the app')} is refused where a policy of the tenant restricts new ones; ` +
        'use IdentifierUri.ofClientId() unless yours allows it',
    );
  }
  const ids = [...scopes.map(({ scopeId }) => scopeId), ...appRoles.map(({ roleId }) => roleId)];
  for (const id of ids.filter((one) => isLiteral(one) && one.startsWith('00000000-0000-'))) {
    warn(
      api,
      APP_CODES.PermissionIdNotUnique,
      `the id ${quote(id)} of a scope or app role is one of many apps; leave it out, and one is derived`,
    );
  }
}

import type { Rule, Range } from '../../core/validation/problems';
import { PATH_TRICKS, UNJUDGED_MEMBERS } from '../callers/teams-messages';
import { EDGE_CODES } from './codes';

export const PATH: Rule = {
  code: EDGE_CODES.InvalidPath,
  rule: "must be a path without query, '..', '//', backslashes, or encoded dots, slashes and percent signs",
  remedy: "use the form '/agents/api/projects/...'",
  holds: (value) =>
    /^\/[^?#\s"{}<>]+$/.test(value) && !PATH_TRICKS.some((trick) => value.toLowerCase().includes(trick)),
};

/**
 * A parameter whose name starts like a member of an activity would be excluded from managed rules together with that
 * member.
 */
export const QUERY_PARAMETER: Rule = {
  code: EDGE_CODES.InvalidQueryParameter,
  rule:
    "must be a parameter name of letters, digits, '.', '-' and '_', up to 64, known at synthesis, that does not start " +
    'like a member of an activity that managed rules do not evaluate',
  remedy: "use a name such as 'api-version', or rename the parameter",
  holds: (value) =>
    /^[a-z0-9._-]{1,64}$/i.test(value) &&
    !UNJUDGED_MEMBERS.some((member) => value.toLowerCase().startsWith(member.toLowerCase())),
};

/** Part of names in an Application Gateway, and of construct ids. */
export const EDGE_GATEWAY_KEY: Rule = {
  code: EDGE_CODES.InvalidGatewayKey,
  rule: "must have 1 to 32 lowercase letters, digits and '-', known at synthesis, without '-' at either end",
  remedy: "use a short name, such as 'sales'",
  holds: (value) => /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/.test(value),
};

/** Seconds. */
export const REQUEST_TIMEOUT: Range = { code: EDGE_CODES.InvalidTimeout, min: 1, max: 86_400 };

/** Minimum number of capacity units. */
export const MIN_CAPACITY: Range = { code: EDGE_CODES.InvalidCapacity, min: 0, max: 100 };

/** Maximum number of capacity units. */
export const MAX_CAPACITY: Range = { code: EDGE_CODES.InvalidCapacity, min: 2, max: 125 };

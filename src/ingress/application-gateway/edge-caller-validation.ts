import { type Problems, quote } from '../../core/validation/problems';
import { guid, TENANT_HEADER } from '../../core/validation/rules';
import { isEmptyList, isLiteral, literals } from '../../core/terraform/tokens';
import { checkCallerRanges } from '../callers/caller-range-validation';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import { PATH, QUERY_PARAMETER } from './edge-rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CALLER_CODES } from '../callers/codes';
import { EDGE_CODES } from './codes';

/** Who is allowed to call a gateway behind an edge. */
export interface EdgeCallers {
  readonly gateway: IGatewayApi;
  readonly tenantIds?: string[];
  readonly tenantHeader?: string;
  readonly callerRanges?: string[];
  readonly allowedPaths?: string[];
  readonly allowedQueryParameters?: string[];
}

/** Settings of the edge about sources, for all its gateways. */
export interface EdgeSources {
  readonly sourceRewritten?: boolean;
  readonly allowWideCallerRanges?: boolean;
}

/**
 * Validates who is allowed to call.
 *
 * @param prefix prefix of property names in messages
 */
export function checkEdgeCallers(
  problems: Problems,
  callers: EdgeCallers,
  { sourceRewritten = false, allowWideCallerRanges }: EdgeSources,
  prefix = '',
): void {
  const { tenantIds, tenantHeader, callerRanges, allowedPaths, allowedQueryParameters } = callers;
  problems.when(isEmptyList(tenantIds), VALIDATION_CODES.NoTenants, () => ({
    message: `${prefix}tenantIds is empty, so no caller would be allowed`,
    remedy: 'list the Microsoft Entra tenants of the users',
  }));
  problems.checkEach(`${prefix}tenantIds`, tenantIds, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check(`${prefix}tenantHeader`, tenantHeader, TENANT_HEADER);
  checkCallerRanges(problems, `${prefix}callerRanges`, callerRanges, allowWideCallerRanges);
  checkSourceIsSeen(problems, `${prefix}callerRanges`, callerRanges, sourceRewritten);
  problems.when(isEmptyList(allowedPaths), EDGE_CODES.NoPaths, () => ({
    message: `${prefix}allowedPaths is empty, so no path would be allowed`,
    remedy: "list paths, or omit it to allow all paths below the gateway's API path",
  }));
  problems.checkKnown(`${prefix}allowedPaths`, allowedPaths);
  problems.checkEach(`${prefix}allowedPaths`, allowedPaths, PATH);
  problems.checkKnown(`${prefix}allowedQueryParameters`, allowedQueryParameters);
  problems.checkEach(`${prefix}allowedQueryParameters`, allowedQueryParameters, QUERY_PARAMETER);
  checkPathsBelow(problems, callers.gateway.apiPath, 'the API path of the gateway', allowedPaths);
}

/**
 * Ranges are compared with the address that the edge sees, which is that of every caller behind a firewall that translates.
 *
 * @param what name of the property in messages
 */
export function checkSourceIsSeen(
  problems: Problems,
  what: string,
  ranges: readonly string[] | undefined,
  sourceRewritten: boolean,
): void {
  problems.when(ranges !== undefined && sourceRewritten, CALLER_CODES.RemoteAddressBehindFirewall, () => ({
    message: `${what} is set with sourceRewritten: the edge sees only the address of the firewall in front of it`,
    remedy: 'set the ranges on the firewall, or omit sourceRewritten if no firewall translates addresses',
  }));
}

/**
 * A path that is not below the one the gateway serves would allow nothing.
 *
 * @param meaning what the path of the gateway is, in messages
 */
export function checkPathsBelow(
  problems: Problems,
  apiPath: string,
  meaning: string,
  allowedPaths: readonly string[] | undefined,
): void {
  const path = `/${apiPath}/`.toLowerCase();
  for (const allowed of literals(allowedPaths)) {
    problems.when(
      isLiteral(path) && PATH.holds(allowed) && !allowed.toLowerCase().startsWith(path),
      EDGE_CODES.PathOutsideGateway,
      () => ({
        message: `allowed path ${quote(allowed)} is not below ${path}, ${meaning}`,
        remedy: 'correct the path, or remove it',
      }),
    );
  }
}

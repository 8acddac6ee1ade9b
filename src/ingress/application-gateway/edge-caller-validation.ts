import { type Problems, quote } from '../../core/validation/problems';
import { guid, TENANT_HEADER } from '../../core/validation/rules';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { checkCallerRanges } from '../callers/caller-range-validation';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import { PATH, QUERY_PARAMETER } from './edge-rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CALLER_CODES } from '../callers/codes';
import { EDGE_CODES } from './codes';

/** Who may call a gateway behind an edge. */
export interface EdgeCallers {
  readonly gateway: IGatewayApi;
  readonly tenantIds?: string[];
  readonly tenantHeader?: string;
  readonly callerRanges?: string[];
  readonly allowedPaths?: string[];
  readonly allowedQueryParameters?: string[];
}

/** What the edge says of sources for all its gateways. */
export interface EdgeSources {
  readonly sourceRewritten?: boolean;
  readonly allowWideCallerRanges?: boolean;
}

/**
 * Adds what is wrong with who may call.
 *
 * @param prefix what stands before the names of the properties in messages
 */
export function checkCallers(
  problems: Problems,
  callers: EdgeCallers,
  { sourceRewritten = false, allowWideCallerRanges }: EdgeSources,
  prefix = '',
): void {
  const { tenantIds, tenantHeader, callerRanges, allowedPaths, allowedQueryParameters } = callers;
  const filled = (list: readonly string[] | undefined) => list === undefined || !isLiteral(list) || list.length > 0;
  problems.when(!filled(tenantIds), VALIDATION_CODES.NoTenants, () => ({
    message: `${prefix}tenantIds is empty, so that nobody could call`,
    remedy: 'list the Microsoft Entra tenants of the users',
  }));
  problems.checkEach(`${prefix}tenantIds`, tenantIds, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check(`${prefix}tenantHeader`, tenantHeader, TENANT_HEADER);
  checkCallerRanges(problems, `${prefix}callerRanges`, callerRanges, allowWideCallerRanges);
  problems.when(callerRanges !== undefined && sourceRewritten, CALLER_CODES.RemoteAddressBehindFirewall, () => ({
    message: `${prefix}callerRanges is given with sourceRewritten: the edge sees the address of the firewall before it alone`,
    remedy: 'give the ranges to the firewall, or leave sourceRewritten out where none translates addresses',
  }));
  problems.when(!filled(allowedPaths), EDGE_CODES.NoPaths, () => ({
    message: `${prefix}allowedPaths is empty, so that nothing could be called`,
    remedy: "list paths, or leave it out for everything below the gateway's API path",
  }));
  problems.checkKnown(`${prefix}allowedPaths`, allowedPaths);
  problems.checkEach(`${prefix}allowedPaths`, allowedPaths, PATH);
  problems.checkKnown(`${prefix}allowedQueryParameters`, allowedQueryParameters);
  problems.checkEach(`${prefix}allowedQueryParameters`, allowedQueryParameters, QUERY_PARAMETER);
  checkWithin(problems, callers);
}

function checkWithin(problems: Problems, { gateway, allowedPaths }: EdgeCallers): void {
  const path = `/${gateway.apiPath}/`.toLowerCase();
  for (const allowed of literals(allowedPaths)) {
    problems.when(
      isLiteral(path) && PATH.holds(allowed) && !allowed.toLowerCase().startsWith(path),
      EDGE_CODES.PathOutsideGateway,
      () => ({
        message: `allowed path ${quote(allowed)} is not below ${path}, where the gateway answers`,
        remedy: 'correct the path, or remove it',
      }),
    );
  }
}

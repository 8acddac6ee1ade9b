import type { Construct } from 'constructs';
import type { gateways, IApiManagementGateway } from '../../../../src';
import { codesOf } from '../../../support/errors';
import { existingGateway, output } from '../../../support/ingress';
import { TENANT } from '../../../support/samples';
import type { StackJson } from '../../../support/stack-json';
import { newStack, synthesize } from '../../../support/synthesize';
import { CALLERS, targetOf } from './samples';

type Options = Partial<gateways.ExposeResponsesOptions>;
type GatewayOf = (scope: Construct) => IApiManagementGateway;

/** The policy in a resource. */
export const policyText = (one: { config: { body?: { properties?: Record<string, unknown> } } }) =>
  String(one.config.body?.properties?.value);

/** A stack with one route, and where it is reached. */
export function exposed(options: Options = {}, gatewayOf: GatewayOf = existingGateway): StackJson {
  return synthesize((scope) => {
    const target = options.target ?? targetOf(scope, 'agent');
    const route = gatewayOf(scope).exposeResponses(scope, 'Route', {
      callers: CALLERS,
      tenantId: TENANT,
      ...options,
      target,
    });
    output(scope, 'endpoint', route.endpoint);
    output(scope, 'public', route.publicEndpoint ?? 'none');
  });
}

/** Codes of what is wrong with a route. */
export function found(options: Options, gatewayOf: GatewayOf = existingGateway): string[] {
  const stack = newStack();
  return codesOf(() =>
    gatewayOf(stack).exposeResponses(stack, 'Route', {
      target: targetOf(stack, 'agent'),
      callers: CALLERS,
      tenantId: TENANT,
      ...options,
    }),
  );
}

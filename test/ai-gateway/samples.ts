import type { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import {
  aiGateway,
  ApiManagementGateway,
  FoundryAccount,
  FoundryProject,
  GatewayTier,
  gateways,
  type IFoundryAccount,
  type IFoundryProject,
} from '../../src';
import { terraformValue } from '../core/terraform/terraform-text';
import { ACCOUNT_ID, GATEWAY_ID, TENANT } from '../support/samples';
import { synthesize } from '../support/synthesize';

const GATEWAY_PRINCIPAL = 'aaaaaaaa-0000-4000-8000-000000000001';
export const PROJECT_PRINCIPAL = 'aaaaaaaa-0000-4000-8000-000000000002';
export const OTHER_PRINCIPAL = 'aaaaaaaa-0000-4000-8000-000000000003';

export const accountId = (name: string): string => ACCOUNT_ID.replace(/acc$/, name);

/** An account that exists, open to the Internet. */
export function account(
  scope: Construct,
  name: string,
  attributes: { readonly publicNetworkAccess?: boolean } = { publicNetworkAccess: true },
): IFoundryAccount {
  const made = scope.node.tryFindChild(`Account-${name}`);
  if (made !== undefined) return made as unknown as IFoundryAccount;
  return FoundryAccount.fromAccountAttributes(scope, `Account-${name}`, { accountId: accountId(name), ...attributes });
}

/** A project that exists, with an identity of its own. */
export function project(scope: Construct, name = 'proj', identityPrincipalId = PROJECT_PRINCIPAL): IFoundryProject {
  return FoundryProject.fromProjectAttributes(scope, `Project-${name}`, {
    projectId: `${accountId('agents')}/projects/${name}`,
    publicNetworkAccess: true,
    identityPrincipalId,
  });
}

/** A service of another team, of which everything is known. */
export function service(
  scope: Construct,
  attributes: Partial<gateways.GatewayServiceAttributes> = {},
): gateways.IGatewayService {
  return ApiManagementGateway.fromServiceAttributes(scope, 'Service', {
    gatewayId: GATEWAY_ID,
    tier: GatewayTier.STANDARD_V2,
    networkMode: gateways.GatewayNetworkMode.INTEGRATION,
    identityPrincipalId: GATEWAY_PRINCIPAL,
    isOpen: true,
    ...attributes,
  });
}

/** Two models, of which one is served by two accounts. */
function models(scope: Construct): aiGateway.GatewayModel[] {
  return [
    {
      modelName: 'gpt-4.1',
      deployments: [
        { account: account(scope, 'east'), priority: 1 },
        { account: account(scope, 'west'), priority: 2 },
      ],
    },
    { modelName: 'gpt-4-1', deployments: [{ account: account(scope, 'east') }] },
  ];
}

export function modelGateway(scope: Construct, changes: Partial<aiGateway.ModelGatewayProps> = {}) {
  return new aiGateway.ModelGateway(scope, 'Models', {
    gateway: changes.gateway ?? service(scope),
    models: changes.models ?? models(scope),
    tenantId: TENANT,
    ...changes,
  });
}

/** Text of the policy as the gateway gets it: names of backends are references to them. */
export function policyOf(build: (scope: TerraformStack) => void): string {
  const stack = synthesize(build);
  const policy = stack.only('Microsoft.ApiManagement/service/apis/policies');
  const names = Object.entries(stack.shape.resource?.azapi_resource ?? {}).map(([id, config]) => [
    `azapi_resource.${id}.name`,
    String((config as { name: unknown }).name),
  ]);
  const { body } = policy.config as { body: { properties: { value: string } } };
  return terraformValue(body.properties.value, Object.fromEntries(names) as Readonly<Record<string, string>>);
}

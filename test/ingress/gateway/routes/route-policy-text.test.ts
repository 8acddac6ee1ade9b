import { TerraformOutput, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import {
  ActivityChannel,
  type ApiManagementGatewayAttributes,
  ApiManagementGateway,
  GatewayTier,
  type IApiManagementGateway,
} from '../../../../src';
import { present } from '../../../../src/core/terraform/present';
import { ApiManagementPolicy } from '../../../../src/policy/document/api-management-policy';
import { authenticationProps } from '../../../../src/ingress/gateway/routes/agent-route-plan';
import { policyDocument } from '../../../../src/ingress/gateway/routes/route-policy';
import { routePolicyText } from '../../../../src/ingress/gateway/routes/route-policy-text';
import { agentEndpoint, PUBLIC_HOST } from '../../../support/ingress';
import { APP_ID, GATEWAY_ID, OTHER_TENANT, TENANT } from '../../../support/samples';
import { newStack, resolved } from '../../../support/synthesize';

/** Options of a route that its text depends on, one by one and together. */
const OPTIONS = fc.record(
  {
    tenantIds: fc.constantFrom<string[][]>([TENANT], [TENANT, OTHER_TENANT], [OTHER_TENANT]),
    otherBotAppIds: fc.constantFrom<string[][]>([APP_ID], [TENANT]),
    channels: fc.constantFrom<ActivityChannel[][]>(
      [ActivityChannel.TEAMS],
      [ActivityChannel.TEAMS, ActivityChannel.MICROSOFT_365],
    ),
    apiVersions: fc.constantFrom<string[][]>(['v1'], ['2025-05-15-preview']),
    maxBodyBytes: fc.constantFrom(2048, 4096),
    rateLimit: fc.constantFrom({ calls: 5, renewalSeconds: 10 }, { calls: 6, renewalSeconds: 10 }),
    acceptApplicationIdUris: fc.boolean(),
    checkKeyEndorsements: fc.boolean(),
    tenantHeader: fc.constantFrom('x-one', 'x-two'),
  },
  { requiredKeys: ['tenantIds'] },
);
const APP_IDS = fc.constantFrom(
  APP_ID,
  APP_ID.toUpperCase(),
  '9fd8ec07-ae24-4038-8771-6d4b85a4b19a',
  TENANT,
  '${local.app}',
);
const TIERS: Partial<ApiManagementGatewayAttributes>[] = [
  {},
  { tier: GatewayTier.STANDARD_V2 },
  { tier: GatewayTier.CONSUMPTION },
];

type Options = typeof OPTIONS extends fc.Arbitrary<infer O> ? O : never;

test('a policy that was rendered for another route is the one that would be rendered again', () => {
  const stack = newStack();
  // Texts are kept for each gateway, so these serve all runs.
  const gateways = TIERS.map((props, index) =>
    ApiManagementGateway.fromGatewayAttributes(stack, `Gateway${index}`, {
      gatewayId: GATEWAY_ID,
      publicHostName: PUBLIC_HOST,
      apiName: 'bots',
      ...props,
    }),
  );
  let id = 0;
  const compare = (options: Options, appId: string, tier: number, name: string) => {
    id += 1;
    const gateway = present(gateways[tier], 'gateway');
    const target = agentEndpoint(stack, name, `Agent${id}`);
    const props = { ...options, target, gateway };
    const authentication = { ...authenticationProps(props), botAppId: appId };
    let again: string;
    try {
      again = policyDocument(props, authentication).render();
    } catch {
      // Refused, as it is where the text is not there yet.
      return;
    }
    expect(resolved(stack, routePolicyText(props, authentication).text)).toBe(resolved(stack, again));
  };
  fc.assert(
    fc.property(OPTIONS, APP_IDS, fc.nat({ max: TIERS.length - 1 }), fc.constantFrom('desk', 'travel'), compare),
    { numRuns: 300 },
  );
});

/** How many policies are rendered for routes of a gateway that differ in their app ids alone. */
function renderedFor(routes: number, ...gateways: IApiManagementGateway[]): number {
  const render = jest.spyOn(ApiManagementPolicy.prototype, 'render');
  try {
    for (const gateway of gateways) {
      const stack = TerraformStack.of(gateway);
      for (let index = 0; index < routes; index += 1) {
        const name = `desk${index}`;
        const scope = new Construct(stack, `Desk${index}`);
        const target = agentEndpoint(scope, name, name);
        const route = gateway.expose(scope, 'Route', { target, tenantIds: [TENANT] });
        new TerraformOutput(stack, `${gateway.node.id}_${name}`, { value: route.messagingEndpoint });
      }
    }
    return render.mock.calls.length;
  } finally {
    render.mockRestore();
  }
}

const gatewayIn = (stack: TerraformStack): IApiManagementGateway =>
  ApiManagementGateway.fromGatewayAttributes(stack, 'Gateway', {
    gatewayId: GATEWAY_ID,
    publicHostName: PUBLIC_HOST,
    apiName: 'bots',
  });

test('a hundred routes that differ in their app ids alone are rendered once', () => {
  expect(renderedFor(100, gatewayIn(newStack()))).toBe(1);
});

test('texts are kept with their gateway: another app in the same process renders its own', () => {
  expect(renderedFor(2, gatewayIn(newStack()), gatewayIn(newStack()))).toBe(2);
});

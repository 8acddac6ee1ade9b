import { TerraformOutput } from 'cdktf';
import * as fc from 'fast-check';
import {
  ActivityChannel,
  type ApiManagementGatewayAttributes,
  ApiManagementGateway,
  GatewayTier,
} from '../../../../src';
import { ApiManagementPolicy } from '../../../../src/policy/document/api-management-policy';
import { authenticationProps, policyDocument } from '../../../../src/ingress/gateway/routes/route-policy';
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
const GATEWAYS = fc.constantFrom<Partial<ApiManagementGatewayAttributes>>(
  {},
  { tier: GatewayTier.STANDARD_V2 },
  { tier: GatewayTier.CONSUMPTION },
);

type Options = typeof OPTIONS extends fc.Arbitrary<infer O> ? O : never;

test('a policy that was rendered for another route is the one that would be rendered anew', () => {
  const stack = newStack();
  let id = 0;
  const compare = (
    options: Options,
    appId: string,
    gatewayProps: Partial<ApiManagementGatewayAttributes>,
    name: string,
  ) => {
    id += 1;
    const target = agentEndpoint(stack, name, `Agent${id}`);
    const gateway = ApiManagementGateway.fromGatewayAttributes(stack, `Gateway${id}`, {
      gatewayId: GATEWAY_ID,
      publicHostName: PUBLIC_HOST,
      apiName: 'bots',
      ...gatewayProps,
    });
    const props = { ...options, target, gateway };
    const authentication = { ...authenticationProps(props), botAppId: appId };
    let anew: string;
    try {
      anew = policyDocument(props, authentication).render();
    } catch {
      // Refused, as it is where the text is not there yet.
      return;
    }
    expect(resolved(stack, routePolicyText(props, authentication).text)).toBe(resolved(stack, anew));
  };
  fc.assert(fc.property(OPTIONS, APP_IDS, GATEWAYS, fc.constantFrom('desk', 'travel'), compare), { numRuns: 300 });
});

test('a hundred routes that differ in their app ids alone are rendered once', () => {
  const stack = newStack();
  const gateway = ApiManagementGateway.fromGatewayAttributes(stack, 'Gateway', {
    gatewayId: GATEWAY_ID,
    publicHostName: 'a-host-of-this-test.contoso.com',
    apiName: 'bots',
    tenantHeader: 'x-header-of-this-test',
  });
  const render = jest.spyOn(ApiManagementPolicy.prototype, 'render');
  try {
    for (let index = 0; index < 100; index += 1) {
      const name = `desk${index}`;
      const target = agentEndpoint(stack, name, name);
      const route = gateway.expose(stack, `${name}Route`, { target, tenantIds: [TENANT] });
      new TerraformOutput(stack, `${name}_url`, { value: route.messagingEndpoint });
    }
    expect(render).toHaveBeenCalledTimes(1);
  } finally {
    render.mockRestore();
  }
});

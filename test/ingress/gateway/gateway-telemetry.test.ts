import { newGateway, ref } from '../../support/ingress';
import { problemsOf } from '../../support/errors';
import { SUBSCRIPTION } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const COMPONENT = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-logs/providers/Microsoft.Insights/components/appi`;
const CONNECTION = 'InstrumentationKey=00000000-0000-4000-8000-0000000000aa;IngestionEndpoint=https://x.in.example/';

describe('Application Insights of a gateway', () => {
  const stack = synthesize((scope) => {
    newGateway(scope, { applicationInsights: { componentId: COMPONENT, connectionString: CONNECTION } });
  });
  const service = stack.only('azurerm_api_management');
  const logger = stack.onlyAzapi('Microsoft.ApiManagement/service/loggers');
  const role = stack.only('azurerm_role_assignment');

  test('is written to by the identity of the gateway, which may do no more than that', () => {
    expect(logger.config).toMatchObject({
      parent_id: ref(service, 'id'),
      body: {
        properties: {
          loggerType: 'applicationInsights',
          resourceId: COMPONENT,
        },
      },
      sensitive_body: {
        properties: { credentials: { connectionString: CONNECTION, identityClientId: 'SystemAssigned' } },
      },
      // A changed connection string is sent.
      sensitive_body_version: { 'properties.credentials': CONNECTION },
    });
    expect(role.config).toMatchObject({
      scope: COMPONENT,
      principal_id: `\${${service.address}.identity[0].principal_id}`,
      role_definition_id: expect.stringContaining('3913510d-42f4-4e42-8a64-420c390055eb') as unknown,
    });
    expect(stack.follows(logger, role)).toBe(true);
    expect(stack.follows(logger, stack.only('azapi_update_resource'))).toBe(true);
  });

  test('gets no body and no header, and Authorization masked, on all four sides', () => {
    const { config } = stack.only('Microsoft.ApiManagement/service/diagnostics');
    expect(config).toMatchObject({ name: 'applicationinsights' });
    const { loggerId, frontend, backend } = config.body?.properties ?? {};
    expect(loggerId).toBe(ref(logger, 'id'));
    const WITHOUT_CONTENT = {
      body: { bytes: 0 },
      headers: [],
      dataMasking: { headers: [{ mode: 'Mask', value: 'Authorization' }] },
    };
    for (const side of [frontend, backend])
      expect(side).toEqual({ request: WITHOUT_CONTENT, response: WITHOUT_CONTENT });
  });
});

test('a connection string that is none is refused without being shown', () => {
  const problems = problemsOf(() =>
    newGateway(newStack(), { applicationInsights: { componentId: COMPONENT, connectionString: 'Key=s3cret' } }),
  );
  expect(problems.map(({ code }) => code)).toEqual(['InvalidConnectionString']);
  expect(JSON.stringify(problems)).not.toContain('s3cret');
});

import { readXml } from '../policy/document/xml-reader';
import { synthesize } from '../support/synthesize';
import { modelGateway, project } from './samples';

const POLICY = 'Microsoft.ApiManagement/service/apis/policies';

test('a gateway has an API with its policy, and operations that wait for it', () => {
  const stack = synthesize((scope) => {
    modelGateway(scope).allow(project(scope), { tokensPerMinute: 1000, models: ['gpt-4.1'] });
  });
  const policy = stack.only(POLICY);
  const text = (policy.config as { body: { properties: { value: string } } }).body.properties.value;
  expect(readXml(text).children.map(({ name }) => name)).toEqual(['inbound', 'backend', 'outbound', 'on-error']);
  const operation = stack.only('Microsoft.ApiManagement/service/apis/operations');
  expect(operation.config).toMatchObject({ name: 'chat-completions', depends_on: [policy.address] });
});

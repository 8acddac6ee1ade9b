import * as library from '../../../src/policy';
import { PolicyElement } from '../../../src/policy';
import { POLICY_FACTS } from '../../../src/policy/document/policy-tiers';
import { inbound, inTerraform, xml } from '../document/documents';
import { schemaFaults } from '../document/policy-schema';
import { STATEMENT_SHAPES } from './statement-shapes';
import { STATEMENTS } from './statements';
import type { XmlElement } from '../document/xml-reader';

const SAMPLES = Object.entries(STATEMENTS);
/** As the gateway reads it; sections are no matter here. */
const read = (element: PolicyElement): XmlElement => {
  const [holder] = inbound(() => [new PolicyElement('set-body', { children: [element] })]);
  const [statement] = holder?.children ?? [];
  if (statement === undefined) throw new Error('nothing was read');
  return statement;
};

test('there is a sample of every builder, and facts of each', () => {
  const builders = Object.values(library)
    .filter((member): member is typeof PolicyElement => typeof member === 'function')
    .filter((member) => member.prototype instanceof PolicyElement)
    .map((member) => member.name);
  expect(builders.sort()).toEqual(Object.keys(STATEMENTS).sort());
  expect(SAMPLES.map(([, { least }]) => least().name).sort()).toEqual(Object.keys(POLICY_FACTS).sort());
});

describe.each(SAMPLES)('%s', (_, { least, all }) => {
  test('fits the schema with as little as it takes, and with all', () => {
    expect(schemaFaults(read(least()))).toEqual([]);
    expect(schemaFaults(read(all()))).toEqual([]);
  });

  test('with its children in another order would not fit', () => {
    const { name, attributes, children } = read(all());
    const shape = STATEMENT_SHAPES[name];
    const isOrdered = new Set(children.map((child) => child.name)).size > 1 && shape?.children !== undefined;
    const swapped = { ...xml(name, attributes), children: [...children].reverse() };
    expect(schemaFaults(swapped).length > 0).toBe(isOrdered || name === 'validate-jwt');
  });
});

test.each(SAMPLES.filter(([name]) => !['SetBackendService', 'ValidateJwt'].includes(name)))(
  '%s takes every attribute that its schema has',
  (_, { all }) => {
    const { name, attributes } = all();
    const others = ['timeout-ms', 'query-parameter-name', 'token-value'];
    const known = Object.keys(STATEMENT_SHAPES[name]?.attributes ?? {});
    expect(Object.keys(attributes).sort()).toEqual(known.filter((attribute) => !others.includes(attribute)).sort());
  },
);

describe('what builders write', () => {
  const written = (name: string) => read(STATEMENTS[name]?.all() ?? PolicyElement.base());

  test('ranges by their first and last addresses', () => {
    expect(written('IpFilter').children.slice(2)).toEqual([
      xml('address-range', { from: '52.112.0.0', to: '52.115.255.255' }),
      xml('address-range', { from: '52.122.0.0', to: '52.123.255.255' }),
    ]);
  });

  test('ranges that are known after apply, which Terraform works out', () => {
    const text = inTerraform(
      (later) => new library.ApiManagementPolicy({ inbound: [new library.IpFilter({ ranges: [later.text] })] }),
    );
    expect(text).toContain('<address-range from="${cidrhost(var.text, 0)}" to="${cidrhost(var.text, -1)}"/>');
  });

  test('an answer with status, headers and body', () => {
    expect(written('ReturnResponse')).toEqual(
      xml('return-response', { id: 'some-id', 'response-variable-name': 'answer' }, [
        xml('set-status', { code: '503', reason: '@("Service\\u0020Unavailable")' }),
        xml('set-header', { name: 'accept', 'exists-action': 'override' }, [xml('value', {}, 'application/json')]),
        xml('set-header', { name: 'retry-after', 'exists-action': 'override' }, [xml('value', {}, '10')]),
        xml('set-body', {}, '@("try\\u0020<later>")'),
      ]),
    );
  });

  test('a new request by GET, and a copied one with the method it came with', () => {
    const request = (props: Partial<library.SendRequestProps>) =>
      read(new library.SendRequest({ responseVariableName: 'a', ...props }));
    expect(request({ url: 'https://a.contoso.com' }).children).toEqual([
      xml('set-url', {}, 'https://a.contoso.com'),
      xml('set-method', {}, 'GET'),
    ]);
    expect(request({ mode: library.SendRequestMode.COPY }).children).toEqual([]);
  });

  test('branches in order, and otherwise at the end', () => {
    expect(written('Choose').children.map(({ name, attributes }) => [name, attributes.condition])).toEqual([
      ['when', '@(context.Response.StatusCode == 429)'],
      ['when', 'false'],
      ['otherwise', undefined],
    ]);
  });

  test('what has to come first, at any depth', () => {
    const stack = library.PolicyElement.base();
    const first = { fqn: 'a.b' };
    const set = new library.SetVariable({ name: 'n', value: 'v', dependables: [first] });
    const nested = new library.Choose({ branches: [{ condition: 'true', statements: [set, stack, set] }] });
    expect(new library.ApiManagementPolicy({ inbound: [nested] }).dependables).toEqual([first]);
    expect(new library.ApiManagementPolicy({ inbound: [stack] }).dependables).toEqual([]);
  });
});

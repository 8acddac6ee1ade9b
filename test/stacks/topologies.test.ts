import * as fs from 'node:fs';
import * as path from 'node:path';
import { IngressTopology } from '../../src';
import { EXAMPLES_BY_TOPOLOGY } from '../../stacks/diagram/examples-by-topology';
import { mermaid } from '../../stacks/diagram/mermaid';
import { topologiesPage, trafficPathOf } from '../../stacks/diagram/topologies-page';
import { EXAMPLES, exampleSettings } from '../support/examples';

const examples = EXAMPLES_BY_TOPOLOGY.map((name) => ({ name, settings: exampleSettings(name) }));
const pathOf = (name: string) => trafficPathOf(exampleSettings(name));

test('there is an example of every topology', () => {
  const shown = examples.map(({ settings }) => settings.ingress?.topology ?? IngressTopology.V2_APPLICATION_GATEWAY);
  expect(shown).toEqual(Object.values(IngressTopology));
  expect(EXAMPLES).toEqual(expect.arrayContaining(EXAMPLES_BY_TOPOLOGY));
});

test('docs/topologies.md is what `npm run diagrams` writes', () => {
  const written = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'topologies.md'), 'utf8');
  expect(topologiesPage(examples)).toBe(written);
});

test.each([
  ['topology-1', ['Microsoft 365', 'API Management', 'Private endpoint', 'Foundry']],
  ['topology-2', ['Microsoft 365', 'API Management', 'Private endpoint', 'Foundry']],
  ['teams-private', ['Microsoft 365', 'Application Gateway', 'API Management', 'Private endpoint', 'Foundry']],
  ['topology-4', ['Microsoft 365', 'Application Gateway', 'API Management', 'Private endpoint', 'Foundry']],
  ['topology-5', ['Microsoft 365', 'Azure Firewall', 'API Management', 'Private endpoint', 'Foundry']],
  ['topology-6', ['Microsoft 365', 'Azure Firewall', 'API Management', 'Private endpoint', 'Foundry']],
  ['topology-managed', ['Microsoft 365', 'Foundry']],
])('a message in %s passes %j', (name, places) => {
  expect(pathOf(name).map(({ place }) => place)).toEqual(places);
});

describe.each(EXAMPLES_BY_TOPOLOGY.filter((name) => name !== 'topology-managed'))('the way in of %s', (name) => {
  const all = pathOf(name).flatMap(({ checks }) => checks);

  test.each([/^source in 52\.112\.0\.0\/14, 52\.122\.0\.0\/15$/, /^tenant in header/, /^token: signed/, /^TLS ends/])(
    'checks %s in one place, and in no other',
    (check) => {
      expect(all.filter((one) => check.test(one))).toHaveLength(1);
    },
  );
});

test('a label holds nothing that ends it or begins markup', () => {
  const drawn = mermaid([{ place: 'A "quoted" <place>', name: '#1', checks: ['a < b'] }]);
  expect(drawn).toBe('flowchart LR\n  hop1["<b>A #34;quoted#34; #60;place#62;</b><br/>#35;1<br/>✓ a #60; b"]');
});

import * as fs from 'node:fs';
import * as path from 'node:path';
import { firewallDestinations } from '../../../stacks/foundry/firewall-destinations';
import { EXAMPLES, exampleSettings, synthesizeSettings } from '../../support/examples';

interface Destination {
  readonly destination: string;
  readonly kind: string;
  readonly ports: string;
}

function outputOf(example: string): Destination[] | undefined {
  const found = [...synthesizeSettings(exampleSettings(example))].find(([id]) => id.endsWith('-foundry'));
  return found?.[1].shape.output?.firewall_destinations?.value as Destination[] | undefined;
}

const ESTATES = EXAMPLES.filter((name) => exampleSettings(name).foundry?.account !== undefined);

test('estates with a firewall, their own or that of a managed network, output what it has to allow', () => {
  const having = ESTATES.filter((name) => outputOf(name) !== undefined);
  expect(having).toEqual(['estate-existing', 'estate-managed', 'estate-private']);
});

test('a subnet of your own: the table of the page, in the region of the account, and the private endpoints', () => {
  const list = outputOf('estate-private') ?? [];
  expect(list[0]).toMatchObject({ destination: '192.168.3.0/26', kind: 'range', ports: '443' });
  const page = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'estate.md'), 'utf8');
  for (const { destination } of list.slice(1)) {
    expect(page).toContain(destination.replace('swedencentral', '<region>'));
  }
  expect(list.map(({ destination }) => destination)).toContain('*.swedencentral.azurecontainerapps.io');
});

test('a managed network: what its rules allow, each with its ports', () => {
  const rules = exampleSettings('estate-managed').foundry?.network?.rules ?? [];
  const list = outputOf('estate-managed') ?? [];
  expect(list).toHaveLength(rules.length);
  expect(list).toContainEqual(
    expect.objectContaining({ destination: '*.servicedesk.contoso.com', kind: 'host', ports: '80,443' }),
  );
  expect(list).toContainEqual(expect.objectContaining({ destination: 'AzureActiveDirectory', ports: '443' }));
});

test('a managed network that is open: the Internet, and its private endpoints', () => {
  const rules = [{ name: 'blob', privateEndpoint: { targetId: '/subscriptions/x', group: 'blob' } }];
  const list = firewallDestinations({ mode: 'managed', isolation: 'allow-internet-outbound', rules }, 'westeurope');
  expect(list?.map(({ destination }) => destination)).toEqual(['Internet', '/subscriptions/x']);
});

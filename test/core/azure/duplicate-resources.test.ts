import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, Aspects, type TerraformStack } from 'cdktf';
import { SubnetPurpose } from '../../../src/ingress/subnet';
import { rejectDuplicateResources } from '../../../src/core/azure/duplicate-resources';
import { Resource as AzapiResource } from '../../../src/providers/azapi/resource';
import { newSubnet } from '../../support/ingress';
import { TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'twins-'));
afterAll(() => {
  fs.rmSync(outdir, { recursive: true });
});

const GROUP = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg';

/** What the synthesis of two stacks of an app says of twins. */
function twins(build: (first: TerraformStack, second: TerraformStack) => void): string[] {
  const app = new App({ outdir, stackTraces: false });
  const stacks = [newStack(app, 'first'), newStack(app, 'second')] as const;
  build(...stacks);
  try {
    app.synth();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').filter((line) => line.includes('DuplicateResource'));
  }
}

const resource = (
  stack: TerraformStack,
  id: string,
  name: string,
  parentId = GROUP,
  type = 'Microsoft.Network/x@2024-05-01',
) => {
  rejectDuplicateResources(stack);
  return new AzapiResource(stack, id, { type, name, parentId });
};

test.each(['x', 'X'])('two resources of one id are told at the later one: x and %s', (other) => {
  const told = twins((stack) => {
    resource(stack, 'One', 'x');
    resource(stack, 'Two', other, GROUP.toUpperCase(), 'microsoft.network/X@2025-01-01');
  });
  expect(told).toEqual([expect.stringMatching(`\\[first/Two\\] DuplicateResource: '${other}' .* 'x' in first/One`)]);
});

test('they are told in another stack of the app, too', () => {
  const told = twins((first, second) => {
    resource(first, 'One', 'x');
    resource(second, 'Two', 'X');
  });
  expect(told).toEqual([expect.stringContaining('[second/Two] DuplicateResource')]);
});

test.each([false, true])(
  'they are told once in a stack within a stack, whether that is looked at itself: %s',
  (looks) => {
    const told = twins((first) => {
      const inner = newStack(first, 'inner');
      if (looks) rejectDuplicateResources(inner);
      rejectDuplicateResources(first);
      for (const id of ['One', 'Two'])
        new AzapiResource(inner, id, { type: 'Microsoft.Network/x@2024-05-01', name: 'x', parentId: GROUP });
    });
    expect(told).toEqual([expect.stringContaining('[first/inner/Two] DuplicateResource')]);
  },
);

test('what an aspect adds or renames at synthesis is looked at as it is then', () => {
  const told = twins((stack) => {
    const [, two] = [resource(stack, 'One', 'x'), resource(stack, 'Two', 'x')];
    resource(stack, 'Three', 'y');
    Aspects.of(stack).add({
      visit: (construct) => {
        if (construct === two) two.name = 'z';
        if (construct === stack) resource(stack, 'Four', 'y');
      },
    });
  });
  expect(told).toEqual([expect.stringContaining('[first/Four] DuplicateResource')]);
});

test('what differs in name, type or parent, or is known only after apply, is not told', () => {
  const told = twins((stack) => {
    resource(stack, 'One', 'x');
    resource(stack, 'Two', 'y');
    resource(stack, 'Three', 'x', `${GROUP}2`);
    resource(stack, 'Four', 'x', GROUP, 'Microsoft.Network/y@2024-05-01');
    resource(stack, 'Five', TOKEN);
    resource(stack, 'Six', TOKEN);
  });
  expect(told).toEqual([]);
});

test('resources of azurerm are told by type, group and name', () => {
  const told = twins((stack) => {
    rejectDuplicateResources(stack);
    const address = { resourceGroupName: 'rg', location: 'eastus2', allocationMethod: 'Static' };
    new PublicIp(stack, 'One', { ...address, name: 'x' });
    new PublicIp(stack, 'Two', { ...address, name: 'X', resourceGroupName: 'RG' });
    new PublicIp(stack, 'Three', { ...address, name: 'x', resourceGroupName: 'other' });
  });
  expect(told).toEqual([expect.stringContaining('[first/Two] DuplicateResource')]);
});

test.each(['subnetName', 'securityGroupName'])('constructs in code have it without a call: %s', (name) => {
  const told = twins((stack) => {
    newSubnet(stack, SubnetPurpose.APPLICATION_GATEWAY, '10.20.1.0/24', { [name]: 'x' });
    newSubnet(stack, SubnetPurpose.PRIVATE_ENDPOINTS, '10.20.2.0/24', { [name]: 'X', sourceRanges: ['10.0.0.0/24'] });
  });
  // The name of a security group follows that of its subnet.
  expect(told).toHaveLength(name === 'subnetName' ? 2 : 1);
  expect(told.join('\n')).toMatch(/DuplicateResource: 'X'/);
});

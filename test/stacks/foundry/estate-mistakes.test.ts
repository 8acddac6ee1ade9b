import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import { createApp, synthesize } from '../../../stacks/app';
import { explain } from '../../../stacks/settings/explain';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText } from '../../support/examples';

type Change = readonly [path: readonly string[], value: unknown];

/** What is told of an example whose settings pass, and whose constructs refuse them. */
function told(example: string, ...changes: readonly Change[]): string | undefined {
  const document = parseDocument(exampleText(example));
  for (const [where, value] of changes) document.setIn(['foundry', ...where], document.createNode(value));
  const settings = parseSettings(String(document), 'env.yaml');
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'estate-'));
  try {
    synthesize(createApp(settings, outdir));
    return undefined;
  } catch (error) {
    return explain(error, settings);
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

const SUBNET = ['network', 'agentSubnet', 'addressPrefix'];

test.each<[what: string, changes: readonly Change[], message: RegExp]>([
  [
    'a range that the service keeps',
    [[SUBNET, '172.30.1.0/24']],
    /foundry\.network\.agentSubnet\.addressPrefix '172\.30\.1\.0\/24' lies in 172\.30\.0\.0\/16/,
  ],
  [
    'a range of the Internet',
    [[SUBNET, '203.0.113.0/24']],
    /agentSubnet\.addressPrefix '203\.0\.113\.0\/24' is not of a private network/,
  ],
  [
    'a subnet that is too small',
    [[SUBNET, '192.168.10.0/28']],
    /agentSubnet\.addressPrefix '192\.168\.10\.0\/28' is too small for agents/,
  ],
  [
    'a range that the region does not take',
    [
      [SUBNET, '10.1.0.0/24'],
      [['account', 'location'], 'switzerlandnorth'],
    ],
    /foundry\.account.*'10\.1\.0\.0\/24', and in 'switzerlandnorth' agents take no addresses of 10\.0\.0\.0\/8/,
  ],
  [
    'stores in another location',
    [[['data', 'agents', 'location'], 'westeurope']],
    /foundry\.projects\.claims.*'westeurope'/,
  ],
  [
    'partitions that there are not',
    [[['data', 'agents', 'search', 'partitions'], 5]],
    /foundry\.data\.agents.*partitions/,
  ],
  ['too little throughput', [[['data', 'agents', 'cosmos', 'throughputLimit'], 2999]], /foundry\.data\.agents.*2999/],
])('%s is told with its place, in words of the settings', (_, changes, message) => {
  const text = told('estate-private', ...changes) ?? '';
  expect(text).toMatch(message);
  for (const line of text.split('\n')) expect(line).toMatch(/^env\.yaml:\d+:\d+: foundry\./);
  expect(text).not.toMatch(
    /allowsAnyPrivateRange true|StorageRedundancy|OwnData|searchPartitions|cosmosThroughputLimit|FoundryNetwork/,
  );
});

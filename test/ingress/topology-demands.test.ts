import { TOPOLOGY_DEMANDS } from '../../src/ingress/topology-demands';
import { editorSchema } from '../../stacks/settings/settings-schema';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
}

const has = (node: Node | undefined, steps: readonly string[]): boolean =>
  node !== undefined && (steps.length === 0 || has(node.properties?.[steps[0] ?? ''], steps.slice(1)));

test('what topologies demand is told once for each property and each setting', () => {
  for (const word of ['property', 'setting'] as const) {
    const words = TOPOLOGY_DEMANDS.map((row) => row[word]).filter((one) => one !== undefined);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('every setting that a topology demands is one of the ingress settings', () => {
  const unknown = TOPOLOGY_DEMANDS.map(({ setting }) => setting)
    .filter((setting) => setting !== undefined)
    .filter((setting) => !has(editorSchema(), ['ingress', ...setting.split('.')]));
  expect(unknown).toEqual([]);
});

import type { Settings } from '../settings/settings-schema';
import { type StagedResource, stageOf } from './estate-stages';
import { type Block, resourcesOf } from './synthesized-stack';

/** Resources of a synthesized stack, with all that each is created after. */
class ResourceGraph {
  public readonly resources: readonly StagedResource[];
  private readonly texts: ReadonlyMap<string, string>;
  private readonly known = new Map<string, readonly StagedResource[]>();

  public constructor(block: Block) {
    const found = Object.entries(block).flatMap(([type, named]) =>
      Object.entries(named).map(([name, config]) => ({
        resource: {
          address: `${type}.${name}`,
          type: type.startsWith('azapi_') ? (config.type ?? '').replace(/@.*/, '') : type,
          path: (config['//'] as { metadata?: { path?: string } } | undefined)?.metadata?.path ?? '',
        },
        text: JSON.stringify({ ...config, '//': undefined }),
      })),
    );
    this.resources = found.map(({ resource }) => resource);
    this.texts = new Map(found.map(({ resource, text }) => [resource.address, text]));
  }

  /** What precedes a resource, directly or through others. */
  public before(resource: StagedResource): readonly StagedResource[] {
    const known = this.known.get(resource.address);
    if (known !== undefined) return known;
    const text = this.texts.get(resource.address) ?? '';
    const named = new Set([...text.matchAll(/[a-z_0-9]+\.[\w-]+/g)].map(([word]) => word));
    const direct = this.resources.filter((one) => one !== resource && named.has(one.address));
    const all = [...new Set(direct.flatMap((one) => [one, ...this.before(one)]))];
    this.known.set(resource.address, all);
    return all;
  }
}

/** Boxes in the order of creation, each with those that come right before it. */
function stagesIn(graph: ResourceGraph): Map<string, Set<string>> {
  const labels = new Map(graph.resources.map((one) => [one, stageOf(one, graph.before(one))]));
  const earlier = new Map<string, Set<string>>();
  for (const resource of graph.resources) {
    const label = labels.get(resource);
    if (label === undefined) continue;
    const all = earlier.get(label) ?? new Set<string>();
    for (const one of graph.before(resource)) {
      const other = labels.get(one);
      if (other !== undefined && other !== label) all.add(other);
    }
    earlier.set(label, all);
  }
  const sorted = [...earlier].sort(
    ([one, before], [other, after]) => before.size - after.size || (one < other ? -1 : 1),
  );
  return new Map(sorted.map(([label, all]) => [label, directly(all, earlier)]));
}

/** Without what another one comes after. */
function directly(all: ReadonlySet<string>, earlier: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  return new Set([...all].filter((one) => ![...all].some((other) => other !== one && earlier.get(other)?.has(one))));
}

/** What an estate is made of and in which order, as a Mermaid flowchart. Destruction goes against the arrows. */
export function estateDiagram(settings: Settings): string {
  const stages = stagesIn(new ResourceGraph(resourcesOf(settings, 'foundry')));
  const ids = new Map([...stages.keys()].map((label, index) => [label, `step${index + 1}`]));
  const boxes = [...ids].map(([label, id]) => `  ${id}["${label}"]`);
  const arrows = [...stages].flatMap(([label, before]) =>
    [...before].map((one) => `  ${ids.get(one) ?? ''} --> ${ids.get(label) ?? ''}`),
  );
  return ['flowchart TD', ...boxes, ...arrows.sort()].join('\n');
}

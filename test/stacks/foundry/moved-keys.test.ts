import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import { afterMoves, movesOf, resourcesOf } from '../../support/moved';
import { told, type Change } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';

function stacksOf(
  example: string,
  change: (document: ReturnType<typeof parseDocument>) => void,
): Map<string, StackJson> {
  const document = parseDocument(exampleText(example));
  change(document);
  return synthesizeSettings(parseSettings(String(document), `${example}.yaml`));
}

/** An example with a key of a list of its estate renamed, and what people add then. */
const renamed = (example: string, list: 'projects' | 'data', former: string, now: string, kept = true) =>
  stacksOf(example, (document) => {
    const value = document.getIn(['foundry', list, former]) as { set: (key: string, value: unknown) => void };
    document.deleteIn(['foundry', list, former]);
    document.setIn(['foundry', list, now], value);
    if (list === 'projects') value.set('name', former);
    if (kept) document.setIn(['foundry', 'moved', list, former], now);
  });

const REGISTRY_ID =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-registry/providers/Microsoft.ContainerRegistry/registries/contoso';

const CASES = [
  ['estate-private', 'projects', 'claims'],
  ['estate-private', 'projects', 'sales'],
  ['estate-private', 'data', 'agents'],
  ['estate-existing', 'projects', 'claims'],
  ['estate-managed', 'projects', 'claims'],
  ['estate-basic', 'projects', Object.keys(exampleSettings('estate-basic').foundry?.projects ?? {})[0] ?? ''],
  ['from-scratch', 'projects', Object.keys(exampleSettings('from-scratch').foundry?.projects ?? {})[0] ?? ''],
] as const;

describe.each(CASES)('in %s, a key of %s, %s, that was renamed', (example, list, former) => {
  const before = synthesizeSettings(exampleSettings(example));
  const after = renamed(example, list, former, 'renamed');

  test('moves every address of all stacks and changes nothing else, names in Azure least of all', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [id, stack] of after) {
      const was = before.get(id);
      if (was === undefined) throw new Error(`no ${id}`);
      expect(afterMoves(was, stack)).toEqual(resourcesOf(stack));
    }
    expect([...after.values()].flatMap(movesOf).length).toBeGreaterThan(3);
  });

  test('moves to each address from one other alone, as Terraform requires', () => {
    for (const { shape } of after.values()) {
      const { moved = [] } = shape as { moved?: { from: string; to: string }[] };
      expect(moved.map(({ to }) => to).filter((to, index, all) => all.indexOf(to) !== index)).toEqual([]);
    }
  });

  test('moves nothing that is not there', () => {
    for (const [id, stack] of after) {
      const known = new Set([...(before.get(id)?.addresses ?? [])]);
      const from = movesOf(stack).map((move) => move.from);
      expect(from.filter((one) => !one.includes('[') && !known.has(one))).toEqual([]);
    }
  });
});

test('a project with a hosted agent that was renamed has the wait for its right to pull moved, too', () => {
  const stacks = (project: string) =>
    stacksOf('estate-private', (document) => {
      const image = 'contoso.azurecr.io/scorer:1';
      const hosted = { image, registryId: REGISTRY_ID, size: 'small' };
      document.setIn(['agents'], document.createNode({ scorer: { project, foundryAgent: { hosted } } }));
      if (project === 'claims') return;
      document.setIn(['foundry', 'projects', project], document.createNode({ name: 'claims' }));
      document.deleteIn(['foundry', 'projects', 'claims']);
      document.setIn(['foundry', 'moved'], document.createNode({ projects: { claims: project } }));
    }).get('private-estate-agents');
  const [before, after] = [stacks('claims'), stacks('renamed')];
  if (before === undefined || after === undefined) throw new Error('no stack of agents');
  expect(after.addresses.filter((address) => address.startsWith('time_sleep'))).toHaveLength(1);
  expect(Object.keys(afterMoves(before, after)).sort()).toEqual(Object.keys(resourcesOf(after)).sort());
});

test('without moved, the entry of what was renamed is missing on a list that nothing of it may be missing on', () => {
  const list = 'terraform_data.PreventsDestroy';
  const [was] = [...synthesizeSettings(exampleSettings('estate-private')).values()];
  const [now] = [...renamed('estate-private', 'projects', 'claims', 'renamed', false).values()];
  const paths = (stack?: StackJson) => Object.values(stack?.at(list).config.for_each as Record<string, string>);
  expect(
    paths(was)
      .filter((path) => !paths(now).includes(path))
      .sort(),
  ).toEqual(['Estate/Projects/claims', 'Estate/Projects/claims/OwnData']);
  expect(now?.at(list).config.lifecycle).toEqual({ prevent_destroy: true });
});

test('the list stays where preventsDestroy is on and all projects are gone', () => {
  const [stack] = [
    ...stacksOf('estate-existing', (document) => {
      document.deleteIn(['foundry', 'projects']);
      document.deleteIn(['foundry', 'data']);
    }).values(),
  ];
  expect(stack?.at('terraform_data.PreventsDestroy').config.lifecycle).toEqual({ prevent_destroy: true });
});

test('the list stays where the account exists, and nothing that is protected is left', () => {
  const id =
    '/subscriptions/00000000-0000-4000-8000-000000000003/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso-lz';
  const [stack] = [
    ...stacksOf('estate-existing', (document) => {
      document.setIn(['foundry', 'account'], document.createNode({ id, publicNetworkAccess: true }));
      for (const key of ['network', 'projects', 'data']) document.deleteIn(['foundry', key]);
    }).values(),
  ];
  expect(stack?.at('terraform_data.PreventsDestroy').config.lifecycle).toEqual({ prevent_destroy: true });
});

describe('moved is refused', () => {
  const toldOf = (...changes: Change[]) => told('estate-managed', ...changes).join('\n');
  const MOVED = ['foundry', 'moved', 'projects'];

  test('where the former key is still there', () => {
    expect(toldOf([[...MOVED, 'claims'], 'damages'])).toMatch(/claims.*is still one of projects/);
  });

  test('where the new key is not there, or renames form a circle', () => {
    expect(toldOf([[...MOVED, 'losses'], 'damages'])).toMatch(
      /becomes damages, which is not one of projects; give one of claims/,
    );
    expect(toldOf([MOVED, { a: 'b', b: 'a' }])).toMatch(/a.*becomes b, which is not one of projects/);
  });

  test('where two become one', () => {
    expect(toldOf([MOVED, { a: 'claims', b: 'claims' }])).toMatch(/and another one become claims/);
  });

  test('where a name in Azure would change with the key', () => {
    expect(toldOf([MOVED, { damages: 'losses', losses: 'claims' }])).toMatch(
      /foundry\.projects\.claims.*was called damages, and a project keeps its name in Azure; add name: damages/,
    );
    expect(toldOf([MOVED, { damages: 'claims' }], [['foundry', 'projects', 'claims', 'name'], 'damages'])).toBe('');
  });

  test('where rules of a managed network would be renamed with the key of data', () => {
    const data = { new: { storage: { name: 'stx' }, cosmos: { name: 'cosmos-x' }, search: { name: 'srch-x' } } };
    const changes: Change[] = [
      [['foundry', 'data'], data],
      [['foundry', 'moved'], { data: { old: 'new' } }],
    ];
    expect(toldOf(...changes)).toMatch(
      /data\.new.*was called old, and rules of a managed network keep their names; add outboundRulePrefix: old/,
    );
    expect(toldOf(...changes, [['foundry', 'data', 'new', 'outboundRulePrefix'], 'old'])).toBe('');
  });

  test('with a project that exists', () => {
    expect(told('minimal', [['foundry', 'moved'], { projects: { a: 'b' } }]).join()).toMatch(/belongs to an estate/);
  });
});

import type { StackJson } from './stack-json';

interface Move {
  readonly from: string;
  readonly to: string;
}

/** The `moved` blocks of a stack for what was renamed. */
export function movesOf(stack: StackJson): readonly Move[] {
  return blocksOf(stack).filter((one) => !isStepBack(one));
}

/** The `moved` blocks of a stack for values that may go one way, by which a plan sees them going back. */
export function stepsBackOf(stack: StackJson): readonly Move[] {
  return blocksOf(stack).filter(isStepBack);
}

/** The step in the address of such a value. */
export function stepIn(address: string): string {
  return /Step-(.*)_[0-9A-F]{8}$/.exec(address)?.[1] ?? '';
}

function blocksOf(stack: StackJson): readonly Move[] {
  return (stack.shape as { readonly moved?: readonly Move[] }).moved ?? [];
}

/** Whether it is from one step of a value to another. */
function isStepBack({ from, to }: Move): boolean {
  return stepIn(from) !== stepIn(to);
}

/** Resources of a stack by their addresses after the moves of another one, with all that they say of addresses changed alike. */
export function afterMoves(before: StackJson, after: StackJson): Record<string, unknown> {
  const moves = movesOf(after).map(({ from, to }) => [from, to] as const);
  const moved = new Map(moves);
  const resources = Object.entries(resourcesOf(before)).map(([address, config]) => [
    moved.get(address) ?? address,
    JSON.parse(moves.reduce((text, [from, to]) => text.split(from).join(to), JSON.stringify(config))) as unknown,
  ]);
  return Object.fromEntries(resources) as Record<string, unknown>;
}

/** Resources of a stack by their addresses; each instance of those that have several. */
export function resourcesOf(stack: StackJson): Record<string, unknown> {
  return Object.fromEntries(
    stack.addresses.flatMap((address) => {
      const { for_each: instances, ...config } = stack.at(address).config;
      if (instances === undefined) return [[address, config]];
      return Object.keys(instances as object).map((key) => [`${address}[${JSON.stringify(key)}]`, config]);
    }),
  );
}

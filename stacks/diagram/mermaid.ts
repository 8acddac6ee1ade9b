import type { IngressHop } from '../../src/internal';

/** The way of a message as a Mermaid flowchart: one box for each place, with the checks made there. */
export function mermaid(hops: readonly IngressHop[]): string {
  const boxes = hops.map(({ place, name, checks }, index) => box(id(index), place, name, checks));
  const arrows = hops.slice(1).map((_, index) => `  ${id(index)} --> ${id(index + 1)}`);
  return ['flowchart LR', ...boxes, ...arrows].join('\n');
}

const id = (index: number): string => `hop${index + 1}`;

/** A box for a place: which one it is, and what is done there. */
export function box(id: string, place: string, name: string, checks: readonly string[]): string {
  return boxOfLines(id, place, [name, ...checks.map((check) => `✓ ${check}`)]);
}

/** A box that says what is there, in lines. */
export function boxOfLines(id: string, place: string, lines: readonly string[]): string {
  return `  ${id}["${[`<b>${text(place)}</b>`, ...lines.map(text)].join('<br/>')}"]`;
}

/** Signs that end a label or begin markup, as entities that Mermaid reads. */
function text(value: string): string {
  return value.replace(/[#"<>]/g, (sign) => `#${sign.charCodeAt(0)};`);
}

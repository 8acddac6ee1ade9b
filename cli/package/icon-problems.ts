import { PNG } from 'pngjs';
import type { IconRule } from './icon-rules';

/** What is wrong with an icon, one sentence each. */
export function iconProblems(bytes: Uint8Array, { option, size, maxBytes, whiteOnly }: IconRule): string[] {
  if (bytes.length > maxBytes) {
    return [`${option} has ${bytes.length} bytes: ${maxBytes} at most, save it with a smaller size`];
  }
  const icon = decoded(bytes);
  if (icon === undefined) return [`${option} is not a readable PNG file: save the picture as PNG`];
  if (icon.width !== size || icon.height !== size) {
    return [`${option} is ${icon.width} x ${icon.height} pixels: Teams requires ${size} x ${size}`];
  }
  return whiteOnly ? outlineProblems(icon, option) : [];
}

function decoded(bytes: Uint8Array): PNG | undefined {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return undefined;
  }
}

function outlineProblems({ data }: PNG, option: string): string[] {
  let visible = 0;
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    visible++;
    if (data[at] !== 255 || data[at + 1] !== 255 || data[at + 2] !== 255) coloured++;
  }
  if (visible === 0) return [`${option} is transparent all over: draw the outline in white`];
  return [
    ...(coloured > 0
      ? [`${option} has ${coloured} pixels that are not white: Teams requires white on transparent`]
      : []),
    ...(visible * 4 === data.length ? [`${option} has no transparent pixel: Teams requires white on transparent`] : []),
  ];
}

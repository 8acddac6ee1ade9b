import type { Settings } from '../settings/settings-schema';
import { callersDiagram } from './callers-diagram';
import { estateDiagram } from './estate-diagram';
import { modelsDiagram } from './models-diagram';
import { registryDiagram } from './registry-diagram';
import { responsesDiagram } from './responses-diagram';
import { withDiagrams } from './synthesized-stack';

/** What the pictures of each page show of an example. */
export const DIAGRAMS = {
  estate: estateDiagram,
  'ai-gateway': modelsDiagram,
  registry: registryDiagram,
  callers: callersDiagram,
  responses: responsesDiagram,
} as const;

/** Text of a page with its pictures. */
export function drawnPage(
  name: keyof typeof DIAGRAMS,
  text: string,
  settingsOf: (example: string) => Settings,
): string {
  return withDiagrams(text, (example) => DIAGRAMS[name](settingsOf(example)));
}

import { strToU8, zipSync, type Zippable } from 'fflate';
import { appManifest, ICON_FILES } from './app-manifest';
import type { AppPackageValues } from './app-package-values';
import { DEFAULT_ICONS } from './default-icons';
import { iconProblems } from './icon-problems';
import { ICON_RULES } from './icon-rules';
import { schemaProblems } from './schema-problems';
import { valueProblems } from './value-problems';

/** Bytes of PNG files; what is left out is drawn in a neutral way. */
export interface AppIcons {
  readonly color?: Uint8Array;
  readonly outline?: Uint8Array;
}

/** A package, or everything that speaks against making it. */
export type AppPackage =
  | { readonly problems: readonly string[]; readonly zip?: undefined; readonly manifest?: undefined }
  | { readonly problems: readonly []; readonly zip: Uint8Array; readonly manifest: Record<string, unknown> };

/** Makes the Teams app package. The same values and icons give the same bytes, on every machine and at any time. */
export function makeAppPackage(values: AppPackageValues, icons: AppIcons = {}): AppPackage {
  const color = icons.color ?? DEFAULT_ICONS.color;
  const outline = icons.outline ?? DEFAULT_ICONS.outline;
  const manifest = appManifest(values);
  const problems = [
    ...valueProblems(values),
    ...iconProblems(color, ICON_RULES.color),
    ...iconProblems(outline, ICON_RULES.outline),
  ];
  // The schema speaks in its own words, so it is asked only where the plain sentences found nothing.
  if (problems.length === 0) problems.push(...schemaProblems(manifest));
  if (problems.length > 0) return { problems };
  const files = {
    'manifest.json': strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`),
    [ICON_FILES.color]: color,
    [ICON_FILES.outline]: outline,
  };
  return { problems: [], zip: zipped(files), manifest };
}

/** Local time on purpose: the format has no time zone, and the library reads the local one. */
const FIXED_TIME = new Date(1980, 0, 1);

function zipped(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) entries[name] = [bytes, { mtime: FIXED_TIME, level: 9 }];
  return zipSync(entries);
}

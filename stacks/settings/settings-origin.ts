import type { registry } from '../../src';
import type { Settings } from './settings-schema';
import type { FilePlace, SettingsDocument, SettingsPath } from './file/document';
import { shortened } from './file/issues';

interface Told {
  readonly path?: SettingsPath;
  readonly message: string;
  readonly place?: FilePlace;
}

/** The file that settings were read from, so that what is wrong with them later is reported with its line, too. */
export class SettingsOrigin {
  private static readonly known = new WeakMap<Settings, SettingsOrigin>();

  /** The origin of settings that were read from a file. */
  public static of(settings: Settings): SettingsOrigin | undefined {
    return SettingsOrigin.known.get(settings);
  }

  public constructor(
    private readonly file: string,
    public readonly document: SettingsDocument,
    /** What agents of the registry say of themselves, by `agents.key` and `instances.key`. */
    public readonly cards: ReadonlyMap<string, registry.AgentCard> = new Map(),
  ) {}

  public remember(settings: Settings): Settings {
    SettingsOrigin.known.set(settings, this);
    return settings;
  }

  /** Problems as they are shown, in the order of the file: `file:line:column: path message`. */
  public lines(problems: readonly Told[]): string[] {
    return problems
      .map(({ path, message, place = this.document.placeOf(path ?? []) }) => {
        return {
          place,
          text: `${this.file}:${place.line}:${place.column}: ${shown(path)}${message.startsWith(':') ? '' : ' '}${message}`,
        };
      })
      .sort((one, other) => one.place.line - other.place.line)
      .map(({ text }) => text);
  }
}

function shown(path: SettingsPath | undefined): string {
  if (path === undefined) return 'the YAML here';
  return path.length === 0
    ? 'the file'
    : shortened(path.map((step) => (/^\s*$/.test(String(step)) ? `'${String(step)}'` : String(step))).join('.'));
}

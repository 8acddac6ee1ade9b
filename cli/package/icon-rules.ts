/** What an icon of the package has to be. */
export interface IconRule {
  readonly option: string;
  /** Width and height, in pixels. */
  readonly size: number;
  /** In bytes. */
  readonly maxBytes: number;
  /** Whether it may have only white on transparent. */
  readonly whiteOnly: boolean;
}

/**
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/design/design-teams-app-icon-store-appbar
 *   (read 2026-11-21); 1 MB is what Foundry's own publishing takes.
 */
export const ICON_RULES = {
  color: { option: '--color-icon', size: 192, maxBytes: 1_048_576, whiteOnly: false },
  outline: { option: '--outline-icon', size: 32, maxBytes: 1_048_576, whiteOnly: true },
} as const satisfies Record<string, IconRule>;

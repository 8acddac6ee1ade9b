import type { AppPackageValues } from './app-package-values';

/**
 * Version of the manifest schema. Microsoft 365 Copilot supports custom agents since 1.21; 1.25 is generally
 * available and older than what is new in the tenants, so that every tenant takes it.
 *
 * @see https://learn.microsoft.com/microsoft-365/extensibility/schema/ (read 2026-11-21)
 */
export const MANIFEST_VERSION = '1.25';

/** Names of the files next to the manifest. */
export const ICON_FILES = { color: 'color.png', outline: 'outline.png' } as const;

/** The manifest of a Teams app with one bot, as an object in the order of the documentation. */
export function appManifest(values: AppPackageValues): Record<string, unknown> {
  const { botId, places } = values;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version: values.version,
    id: values.appId,
    developer: {
      name: values.developerName,
      websiteUrl: values.websiteUrl,
      privacyUrl: values.privacyUrl,
      termsOfUseUrl: values.termsUrl,
    },
    name: { short: values.name, full: values.fullName ?? values.name },
    description: { short: values.shortDescription, full: values.fullDescription },
    icons: ICON_FILES,
    accentColor: values.accentColor,
    bots: [{ botId, scopes: places, supportsFiles: false, isNotificationOnly: false }],
    ...(places.includes('copilot') ? { copilotAgents: { customEngineAgents: [{ id: botId, type: 'bot' }] } } : {}),
    validDomains: values.validDomains,
  };
}

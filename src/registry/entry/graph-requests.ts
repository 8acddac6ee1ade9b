/** Every registry is a beta of Microsoft Graph. */
const VERSION = 'beta';

/** Answers that mean "later" are tried again by the provider: within these, and not for the half hour that is its default. */
const LIMIT = '5m';

/** What every request to a registry has. */
export const GRAPH_REQUESTS = {
  apiVersion: VERSION,
  // What the service does not answer does not count as changed.
  ignoreMissingProperty: true,
  timeouts: { create: LIMIT, update: LIMIT, delete: LIMIT },
};

/** An entry in the form in which the provider imports it. */
export const importIdOf = (collection: string, id: string): string => `/${collection}/${id}?api-version=${VERSION}`;

/** An entry in the form in which another one refers to it. */
export const addressInGraph = (path: string): string => `https://graph.microsoft.com/${VERSION}/${path}`;

/**
 * Collections of the older registry.
 *
 * @see https://learn.microsoft.com/graph/api/resources/agentinstance (read 2026-11-28)
 */
export const OLDER_REGISTRY = {
  instances: 'agentRegistry/agentInstances',
  cards: 'agentRegistry/agentCardManifests',
  collections: 'agentRegistry/agentCollections',
};

import { oneAtATime } from '../../src/core/azure/serial-writes';

/** What every azapi resource has beside what it is about: no values of the service in the state. */
export function azapi(type: string, parentId: string, name: string, properties: object): object {
  return { type, parent_id: parentId, name, body: { properties }, response_export_values: {} };
}

/** The same for one that is written while no sibling is. */
export function azapiInTurn(type: string, ownerId: string, parentId: string, name: string, properties: object): object {
  const { locks, retry } = oneAtATime(type, ownerId);
  return {
    ...azapi(type, parentId, name, properties),
    locks,
    retry: { error_message_regex: retry.errorMessageRegex },
  };
}

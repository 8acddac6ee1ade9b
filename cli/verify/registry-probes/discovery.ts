import { failed, notChecked, ok } from '../probe-client/finding';
import { listField, textField } from '../probe-client/field';
import type { Probe } from '../probe-client/probe';
import type { Read } from '../probe-client/read-resource';
import { readGraph } from './read-graph';

/**
 * The query by which agents find each other has the card among its answers, asked as the signed-in identity. The registry answers an agent with
 * what its collections let it see, so that a person or app with the permission may see more than an agent does.
 *
 * @see https://learn.microsoft.com/entra/agent-id/identity-platform/registry-agent-to-agent-protocol (read 2026-11-29)
 */
export function discovery(card: Read, cardId: string): Probe {
  return {
    name: 'found by a discovery query',
    run: async (client, signal) => {
      const { found: own, finding: notRead } = await card(client, signal);
      if (notRead !== undefined) return notRead;
      const name = textField(own, 'displayName');
      if (name === undefined) return notChecked('its card has no name to ask for', 'Graph');
      const { found, finding } = await readGraph(
        client,
        { what: 'cards that agents find', path: queryFor(name), permissions: ['AgentCardManifest.Read.All'] },
        signal,
      );
      if (finding !== undefined) return finding;
      const ids = listField(found, 'value').map((one) => textField(one, 'id')?.toLowerCase());
      return ids.includes(cardId.toLowerCase())
        ? ok('Graph', `a query for '${name}' finds it`)
        : failed('Graph', `a query for '${name}' does not find it: add it to a collection`);
    },
  };
}

function queryFor(name: string): string {
  const filter = encodeURIComponent(`displayName eq '${name.replace(/'/g, "''")}'`);
  return `agentRegistry/agentCardManifests?$filter=${filter}&$select=id,displayName`;
}

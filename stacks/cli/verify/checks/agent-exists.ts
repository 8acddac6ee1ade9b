import type { Check } from '../check';
import { text } from '../field';
import { failed, ok } from '../finding';
import type { Read } from '../read-resource';

/** The agent is in its project, with a version, and enabled. */
export function agentExists(readAgent: Read): Check {
  return {
    name: 'agent exists',
    run: async (probe, signal) => {
      const { found, finding } = await readAgent(probe, signal);
      if (finding !== undefined) return finding;
      if (text(found, 'state') === 'disabled') return failed('Foundry', 'it is disabled: run foundry-agents enable');
      const version = text(found, 'versions', 'latest', 'version');
      const status = text(found, 'versions', 'latest', 'status');
      if (status === 'failed') return failed('Foundry', `its latest version ${version ?? ''} has failed: make another`);
      return ok('Foundry', version === undefined ? 'it is there' : `it is there; latest version ${version}`);
    },
  };
}

import { textField } from './field';
import { failed, notChecked, ok, type Party, type ProbeFinding } from './finding';

/** The finding for a resource that is not made to its end; nothing for one that is. */
export function unfinished(found: unknown): ProbeFinding | undefined {
  const state = textField(found, 'properties', 'provisioningState') ?? 'Succeeded';
  return state === 'Succeeded' ? undefined : failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
}

/** The finding for what the command line can enable again. */
export function disabled(party: Party): ProbeFinding {
  return failed(party, 'it is disabled: run foundry-agents enable');
}

/** The finding for what is there and not known to be disabled. */
export function enabledOrUnknown(isEnabled: unknown): ProbeFinding {
  return isEnabled === true
    ? ok('Azure', 'it exists and is enabled')
    : notChecked('it exists; Azure does not report whether it is enabled', 'Azure');
}

import { codes } from '../../core/validation/code';

/** Codes of entries of the registry. docs/messages.md is generated from them. */
export const REGISTRY_CODES = codes({
  AgentRegistersItself: {
    kind: 'error',
    meaning: 'The agent is one of Microsoft Foundry, which registers its agents by itself.',
    remedy: 'Leave the entry out: the agent is in the registry already.',
  },
  DuplicateOwner: {
    meaning: 'An owner of an entry of the registry is listed twice.',
    remedy: 'List each owner once.',
  },
  DuplicateRegistration: {
    kind: 'end',
    meaning:
      'Two registrations of the app, in the same or in different stacks, are of one agent: the registry refuses the second.',
    remedy: 'Keep one registration for each agent.',
  },
  InvalidDirectoryId: {
    meaning: 'The id of an owner, an author, an app or an agent identity is not a GUID.',
    remedy: 'Give the object id, or the client id of an app, and not a name.',
  },
  InvalidRegistrationId: {
    meaning: 'The id of an entry of the registry is empty, or has characters that an address does not take.',
    remedy: 'Give the id as the registry shows it.',
  },
  InvalidSourceAgentId: {
    meaning: 'The id of an agent on its own platform, or the name of that platform, is empty or too long.',
    remedy: 'Give it as the platform shows it.',
  },
  InvalidSourceTime: {
    meaning: 'A time of an agent is not in UTC with whole seconds, or it was changed before it was created.',
    remedy: 'Give it as `2026-01-31T12:00:00Z`.',
  },
  NoRegistryOwner: {
    meaning: 'An entry of the registry has no owner.',
    remedy: 'List at least one user in `ownerIds`.',
  },
  NoCardToIgnore: {
    meaning: '`ignoresCardChanges` is set for an entry without a card of its own.',
    remedy: 'Leave it out, or set it where the card is.',
  },
  RegisteredTargetOfApp: {
    kind: 'end',
    meaning: 'An entry is of an agent that the app publishes from Microsoft Foundry, which registers it by itself.',
    remedy: 'Leave the entry out.',
  },
  SentOnceOfExisting: {
    meaning: 'What the registry takes once, when an entry is created, is given for an entry that exists already.',
    remedy: 'Leave `createdBy` and `sourceCreatedDateTime` out next to `existingRegistrationId`.',
  },
  SignedInOtherForm: {
    kind: 'warning',
    meaning:
      'A card was signed as one of A2A 1.0 and is registered in the form of 0.3, in which nobody can verify the signatures.',
    remedy: 'Sign and give the card of A2A 0.3, or leave the signatures out.',
  },
});

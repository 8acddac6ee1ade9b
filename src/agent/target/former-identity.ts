/** What follows from an identity, or its blueprint, that has changed while its former values are kept. */
export const FORMER_IDENTITY = {
  identity: 'bot, route and roles are still those of the former one.',
  blueprint: 'bot and route are still those of the former one.',
} as const;

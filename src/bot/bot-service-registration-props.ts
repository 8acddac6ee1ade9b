/** Properties of `BotServiceRegistration`. */
export interface BotServiceRegistrationProps {
  /** Subscription (GUID) of the bots. */
  readonly subscriptionId: string;
}

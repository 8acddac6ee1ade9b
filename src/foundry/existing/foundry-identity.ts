/** A user-assigned identity: known before its resource is created, so that its roles can be assigned first. */
export interface FoundryIdentity {
  /** Full id of the identity. */
  readonly identityId: string;
  /** Principal (object) id of it. */
  readonly principalId: string;
  /** Client (application) id of it. */
  readonly clientId: string;
}

/** A user-assigned identity: known before its resource is created, so that its roles can be assigned first. */
export interface FoundryIdentity {
  /** Full id of the identity. */
  readonly identityId: string;
  /** Principal (object) id of the identity. */
  readonly principalId: string;
  /** Client (application) id of the identity. */
  readonly clientId: string;
}

import type { Principal } from '../../../access/principal';

/**
 * An application that may call the Responses endpoint of an agent through a gateway.
 *
 * Specify `application` if it calls by itself, `users` if it calls on behalf of people, or both. The token shows the
 * application by its client id; roles are assigned by object id, hence both.
 */
export interface ResponsesCaller {
  /**
   * Application (client) id, a GUID: that of the app registration or managed identity that requests the token. For a backend
   * that calls on behalf of people, that of the backend.
   */
  readonly clientId: string;
  /**
   * The application itself, if it calls without a person: its service principal or managed identity, by object id.
   * @default - tokens without a person are refused
   */
  readonly application?: Principal;
  /**
   * People on whose behalf it calls. Prefer groups. In exchanged mode the gateway cannot tell people apart by group: that
   * the list is not empty allows tokens of people.
   * @default - tokens of people are refused
   */
  readonly users?: Principal[];
  /**
   * Whether the roles on the agent are assigned elsewhere, such as by a team that manages access. Foundry refuses callers
   * without a role.
   * @default false - the route assigns them, except in exchanged mode, in which callers need none
   */
  readonly rolesElsewhere?: boolean;
}

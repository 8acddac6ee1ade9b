import type { TokenCredential } from '@azure/core-auth';
import type { Io } from '../world/io';
import { oneLine } from '../world/printable';
import { claimsOf } from './token-claims';

/** The same credential, which says once whose first token it gave. A machine often has more than one sign-in. */
export function announced(io: Io, credential: TokenCredential): TokenCredential {
  let told = false;
  return {
    getToken: async (scopes, options) => {
      const token = await credential.getToken(scopes, options);
      const name = told || token === null ? undefined : nameIn(token.token);
      if (name !== undefined) {
        told = true;
        io.note(`Signed in as ${oneLine(name)}.`);
      }
      return token;
    },
  };
}

/** @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference (read 2026-11-21) */
const OF_PEOPLE = ['upn', 'preferred_username', 'unique_name'];
const OF_APPLICATIONS = ['appid', 'azp'];

function nameIn(token: string): string | undefined {
  const claims = claimsOf(token) ?? {};
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => claims[name]).find((value) => typeof value === 'string' && value !== '') as string | undefined;
  const person = first(OF_PEOPLE);
  // The token of a person names an application, too: the one that they signed in with.
  if (person !== undefined || typeof claims.scp === 'string') return person;
  const application = first(OF_APPLICATIONS);
  return application === undefined ? undefined : `application ${application}`;
}

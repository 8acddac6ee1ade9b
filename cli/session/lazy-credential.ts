import type { TokenCredential } from '@azure/core-auth';
import type { Cloud } from '../world/clouds';
import type { SignIn } from '../world/io';

/** A credential whose library is loaded when the first token is asked for: help and packages need none. */
export function lazyCredential(cloud: Cloud, signIn: SignIn): TokenCredential {
  let made: Promise<TokenCredential> | undefined;
  return {
    getToken: async (scopes, options) => {
      made ??= import('./credentials').then(({ createCredential }) => createCredential(cloud, signIn));
      return (await made).getToken(scopes, options);
    },
  };
}

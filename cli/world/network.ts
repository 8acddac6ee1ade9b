import type { TokenCredential } from '@azure/core-auth';
import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Cloud } from './clouds';
import type { SignIn } from './io';

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

/** Sends requests. The library is loaded with the first. */
export function lazySender(): (request: PipelineRequest) => Promise<PipelineResponse> {
  let made: Promise<(request: PipelineRequest) => Promise<PipelineResponse>> | undefined;
  return async (request) => {
    made ??= import('./sender').then(({ createSender }) => createSender());
    return (await made)(request);
  };
}

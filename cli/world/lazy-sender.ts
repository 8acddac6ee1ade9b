import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';

/** Sends requests. The library is loaded with the first. */
export function lazySender(): (request: PipelineRequest) => Promise<PipelineResponse> {
  let made: Promise<(request: PipelineRequest) => Promise<PipelineResponse>> | undefined;
  return async (request) => {
    made ??= import('./sender').then(({ createSender }) => createSender());
    return (await made)(request);
  };
}

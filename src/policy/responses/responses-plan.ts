import { isLiteral } from '../../core/terraform/tokens';
import type { Resolved } from '../../core/terraform/present';
import type { ResponsesAuthenticationProps } from './responses-authentication-props';

/** Audience of tokens for agents. @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications */
export const FOUNDRY_AUDIENCE = 'https://ai.azure.com';

/** Bytes of a request, unless specified: input may contain files and images as base64. */
const MAX_BODY_BYTES = 1_048_576;

/** Checks of Responses requests with all defaults resolved. */
export type ResponsesPlan = Resolved<
  ResponsesAuthenticationProps,
  'applicationIds' | 'appRoles' | 'asGateway' | 'audience' | 'maxBodyBytes' | 'scopes' | 'userApplicationIds'
>;

/** Resolves the defaults. */
export function planResponses(props: ResponsesAuthenticationProps): ResponsesPlan {
  return {
    ...props,
    applicationIds: (props.applicationIds ?? []).map(asIssued),
    appRoles: props.appRoles ?? [],
    asGateway: props.asGateway ?? false,
    audience: asIssued(props.audience ?? FOUNDRY_AUDIENCE),
    maxBodyBytes: props.maxBodyBytes ?? MAX_BODY_BYTES,
    scopes: props.scopes ?? [],
    userApplicationIds: (props.userApplicationIds ?? []).map(asIssued),
  };
}

/** Entra writes ids in lower case, and the gateway compares them character by character. */
function asIssued(id: string): string {
  return isLiteral(id) ? id.toLowerCase() : id;
}

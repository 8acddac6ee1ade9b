/** Three parts of base64url, the first of which is a JSON object: an access token, or a part of one. */
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]+){0,2}/g;

/** Last filter of all output. This tool prints no tokens; a service might echo one. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, '<token>').replace(/\b(Bearer)\s+[\w.~+/=-]{16,}/gi, '$1 <token>');
}

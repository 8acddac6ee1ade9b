/**
 * A token in the form of those that Bot Service sends, but unsigned, so that nobody may take it. Made for one request;
 * there is nothing secret in it.
 */
export function unsignedToken(audience: string): string {
  const header = { alg: 'none', typ: 'JWT' };
  const claims = { iss: 'https://api.botframework.com', aud: audience, nbf: 0, exp: 4_102_444_800 };
  return `${part(header)}.${part(claims)}.`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

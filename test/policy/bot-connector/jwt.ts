/** What the gateway shows of a token: type `Jwt` of policy expressions. */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Who signed it: here the text itself, nothing where nobody did. */
  readonly signature: string;
  readonly Issuer: string | null;
  readonly Claims: { GetValueOrDefault(name: string, fallback: string): string };
}

/** Reads a token; null where the text is none, as `AsJwt()` answers. */
export function readJwt(text: string): Jwt | null {
  const [header, payload, signature, ...rest] = text.split('.');
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) return null;
  const [head, claims] = [objectIn(header), objectIn(payload)];
  if (head === null || claims === null) return null;
  return {
    header: head,
    payload: claims,
    signature: decoded(signature),
    Issuer: typeof claims.iss === 'string' ? claims.iss : null,
    Claims: {
      GetValueOrDefault: (name, fallback) => {
        const values = [claims[name] ?? []].flat();
        return values.length === 0 ? fallback : values.map(String).join(',');
      },
    },
  };
}

/** Writes a token; `signer` stands for the signature, and only whoever looks for that signer takes it. */
export function writeJwt(header: object, payload: object, signer: string): string {
  return [JSON.stringify(header), JSON.stringify(payload), signer].map(encoded).join('.');
}

function objectIn(part: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(decoded(part)) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function encoded(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64url').toString();
}

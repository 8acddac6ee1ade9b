/** Text of a policy as people read it. */
export function unescaped(xml: string): string {
  return xml
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}

/** Of which tenant and for which audience tokens must be, as a policy says it. */
export function tokenOf(policy: string): string {
  const [, tenant = ''] = /tenant-id="([^"]*)"/.exec(policy) ?? [];
  const [, audience = ''] = /<audience>([^<]*)</.exec(policy) ?? [];
  return `of tenant ${tenant}, for ${audience}`;
}

/** What says where an agent answers. */
interface Endpoints {
  readonly url?: string;
  readonly additionalInterfaces?: readonly { readonly url: string }[];
}

/** All addresses where an agent answers, the first one among them. */
export function addressesOf({ url, additionalInterfaces }: Endpoints): string[] {
  const more = Array.isArray(additionalInterfaces)
    ? (additionalInterfaces as readonly Readonly<Record<string, unknown>>[])
    : [];
  return [...new Set([url, ...more.map((one) => one.url)])].filter((one): one is string => typeof one === 'string');
}

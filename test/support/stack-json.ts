/** Configuration of one resource, as Terraform reads it. */
export type Config = Record<string, unknown> & {
  readonly body?: { readonly properties?: Record<string, unknown> } & Record<string, unknown>;
  readonly depends_on?: string[];
};

/** One resource with its address. */
export interface Found {
  readonly address: string;
  readonly config: Config;
}

interface Shape {
  readonly resource?: Record<string, Record<string, Config>>;
  readonly data?: Record<string, Record<string, Config>>;
  readonly output?: Record<string, { readonly value: unknown }>;
}

/** A synthesized stack to ask questions of. */
export class StackJson {
  public readonly shape: Shape;
  public readonly text: string;

  public constructor(
    json: object,
    public readonly warnings: readonly string[] = [],
  ) {
    this.shape = withoutMetadata(json) as Shape;
    this.text = JSON.stringify(json);
  }

  /** Addresses of all resources, sorted. */
  public get addresses(): string[] {
    return this.all()
      .map((found) => found.address)
      .sort();
  }

  /** All resources of a Terraform type, or of an ARM type without its version. */
  public ofType(type: string): Found[] {
    if (type.includes('/')) return this.azapi(type);
    return this.all().filter((found) => found.address.startsWith(`${type}.`));
  }

  /** The one resource of a Terraform type, or of an ARM type without its version. */
  public only(type: string): Found {
    return single(this.ofType(type), type);
  }

  /** azapi resources of an ARM type, given without API version. All of them share one Terraform type. */
  public azapi(armType: string, terraformType = 'azapi_resource'): Found[] {
    return this.ofType(terraformType).filter((found) => String(found.config.type).split('@')[0] === armType);
  }

  /** The one azapi resource of an ARM type. */
  public onlyAzapi(armType: string, terraformType = 'azapi_resource'): Found {
    return single(this.azapi(armType, terraformType), armType);
  }

  /** The resource whose construct path ends so: `Agent/main/Resource`. */
  public at(address: string): Found {
    return single(
      this.all().filter((found) => found.address === address),
      address,
    );
  }

  /**
   * Whether Terraform makes `later` after `earlier`, and destroys it before: `later` refers to it or depends on it,
   * directly or through others.
   */
  public follows(later: Found, earlier: Found): boolean {
    const seen = new Set<string>();
    const queue = [later.address];
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      queue.push(...this.references(this.at(address).config));
    }
    return later.address !== earlier.address && seen.has(earlier.address);
  }

  private references(config: Config): string[] {
    const text = JSON.stringify(config);
    return this.addresses.filter((address) => new RegExp(`(?<![\\w.])${escape(address)}(?![\\w-])`).test(text));
  }

  private all(): Found[] {
    return Object.entries(this.shape.resource ?? {}).flatMap(([type, named]) =>
      Object.entries(named).map(([name, config]) => ({ address: `${type}.${name}`, config })),
    );
  }
}

function single<T>(found: readonly T[], what: string): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`expected one ${what}, found ${found.length}`);
  return first;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function withoutMetadata(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMetadata);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutMetadata(inner)]));
}

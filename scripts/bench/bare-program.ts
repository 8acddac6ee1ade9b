import type { TerraformResource } from 'cdktf';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface JsonObject {
  [key: string]: Json;
}

/** What of a synthesized stack is read here. */
export interface StackJson {
  readonly resource: Record<string, Record<string, JsonObject>>;
  readonly check?: Record<string, JsonObject>;
}

/** Generated classes by Terraform type, and where a user's program imports them from. */
const CLASSES: Readonly<Record<string, readonly [name: string, from: string]>> = {
  azapi_resource: ['Resource', '../src/providers/azapi/resource'],
  azapi_update_resource: ['UpdateResource', '../src/providers/azapi/update-resource'],
  azapi_resource_action: ['ResourceAction', '../src/providers/azapi/resource-action'],
  azurerm_role_assignment: ['RoleAssignment', '@cdktf/provider-azurerm/lib/role-assignment'],
  // Not CDKTF's DataResource, which runs Terraform once for each.
  terraform_data: ['TerraformData', '../src/core/terraform/terraform-data'],
};

/** TypeScript for bare CDKTF that makes the same resources for any number of keys. */
export function bareProgram(json: StackJson, resources: readonly TerraformResource[], key: string): string {
  const names = new Map(resources.map((one, index) => [addressOf(one), `r${index}`]));
  const scopes = new Map<string, string>();
  const lines: string[] = [];
  for (const resource of resources) {
    const [stack = '', ...ids] = resource.node.path.split('/');
    const scope = scopeOf(ids.slice(0, -1), scopes, lines, key);
    const [type] = CLASSES[resource.terraformResourceType] ?? [];
    if (type === undefined) throw new Error(`${stack}: no class is known for ${resource.terraformResourceType}`);
    const { '//': comment, ...config } =
      json.resource[resource.terraformResourceType]?.[resource.friendlyUniqueId] ?? {};
    // Names the resource itself, which is there only once it is made.
    const { postcondition, ...lifecycle } = (config.lifecycle ?? {}) as JsonObject;
    if (postcondition !== undefined) config.lifecycle = lifecycle;
    const name = names.get(addressOf(resource)) ?? '';
    const writer = new Writer(names, key);
    lines.push(`const ${name} = new ${type}(${scope}, ${writer.text(ids.at(-1) ?? '')}, ${writer.config(config)});`);
    for (const [what, value] of Object.entries((comment ?? {}) as JsonObject)) {
      if (what !== 'metadata') lines.push(`${name}.addOverride('//.${what}', ${writer.value(value)});`);
    }
    if (postcondition !== undefined)
      lines.push(`${name}.addOverride('lifecycle.postcondition', ${writer.value(postcondition)});`);
  }
  // Last, since they name resources that are made later than what they are about.
  for (const [id, check] of Object.entries(json.check ?? {})) {
    const of = resources.find(({ friendlyUniqueId }) => id.startsWith(`${friendlyUniqueId}_`));
    if (of === undefined) throw new Error(`no resource is known for the check block ${id}`);
    const name = `check.\${${names.get(addressOf(of))}.friendlyUniqueId}${id.slice(of.friendlyUniqueId.length)}`;
    lines.push(`stack.addOverride(\`${name}\`, ${new Writer(names, key).value(check)});`);
  }
  return [
    `import { Construct } from 'constructs';`,
    `import type { TerraformStack } from 'cdktf';`,
    `import { TimeProvider } from '@cdktf/provider-time/lib/provider';`,
    `import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';`,
    `import { AzapiProvider } from '../src/providers/azapi/provider';`,
    `import { App, TerraformStack as Stack } from 'cdktf';`,
    ...Object.values(CLASSES).map(([name, from]) => `import { ${name} } from '${from}';`),
    `function agent(stack: TerraformStack, key: string): void {`,
    ...lines,
    `}`,
    MAIN,
  ].join('\n');
}

const MAIN = `
const [count = '1', outdir] = process.argv.slice(2);
const app = new App({ outdir, stackTraces: false });
const stack = new Stack(app, 'bench');
new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId: '00000000-0000-4000-8000-000000000001' });
new AzapiProvider(stack, 'azapi');
new TimeProvider(stack, 'time');
for (let index = 1; index <= Number(count); index += 1) agent(stack, 'desk' + String(index).padStart(5, '0'));
app.synth();
`;

const addressOf = (one: TerraformResource): string => `${one.terraformResourceType}.${one.friendlyUniqueId}`;

/** The variable of a scope, which is made when the first thing in it is. */
function scopeOf(ids: readonly string[], scopes: Map<string, string>, lines: string[], key: string): string {
  if (ids.length === 0) return 'stack';
  const path = ids.join('/');
  const known = scopes.get(path);
  if (known !== undefined) return known;
  const parent = scopeOf(ids.slice(0, -1), scopes, lines, key);
  const name = `s${scopes.size}`;
  scopes.set(path, name);
  lines.push(`const ${name} = new Construct(${parent}, ${new Writer(new Map(), key).text(ids.at(-1) ?? '')});`);
  return name;
}

/** Writes values of the JSON as TypeScript: references to resources by their variables, the key by the parameter. */
class Writer {
  public constructor(
    private readonly names: ReadonlyMap<string, string>,
    private readonly key: string,
  ) {}

  /** Arguments of a resource, by the names that CDKTF gives them. */
  public config(config: JsonObject): string {
    return this.object(config, (name, value) => {
      if (name === 'depends_on')
        return ['dependsOn', `[${(value as string[]).map((one) => this.names.get(one)).join(', ')}]`];
      if (name === 'lifecycle' || name === 'timeouts' || name === 'retry')
        return [camel(name), this.config(value as JsonObject)];
      if (name === 'precondition')
        return [name, `[${(value as JsonObject[]).map((one) => this.config(one)).join(', ')}]`];
      return [camel(name), this.value(value)];
    });
  }

  public value(value: Json): string {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return `[${value.map((one) => this.value(one)).join(', ')}]`;
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    return this.object(value, (name, within) => [name, this.value(within)]);
  }

  /** A text: a reference that is all of it is an attribute of the resource, within it becomes part of a template. */
  public text(text: string): string {
    const [, address = '', attribute = ''] = /^\$\{([a-z_]+\.[\w-]+)\.([\w.]+)\}$/.exec(text) ?? [];
    const whole = this.names.get(address);
    if (whole !== undefined) return `${whole}.getStringAttribute('${attribute}')`;
    let rest = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/[`]/g, '\\`').replace(/\$\{/g, '\\${');
    for (const [one, name] of this.names) {
      rest = rest.replace(
        new RegExp(`\\\\\\$\\{${one.replace('.', '\\.')}\\.([\\w.]+)\\}`, 'g'),
        (_, within: string) => `\${${name}.getStringAttribute('${within}')}`,
      );
      rest = rest.replaceAll(one, `${one.split('.')[0] ?? ''}.\${${name}.friendlyUniqueId}`);
    }
    return `\`${rest.replaceAll(this.key, '${key}')}\``;
  }

  private object(of: JsonObject, member: (name: string, value: Json) => [string, string]): string {
    const members = Object.entries(of).map(([name, value]) => {
      const [as, written] = member(name, value);
      return `${JSON.stringify(as)}: ${written}`;
    });
    return `{ ${members.join(', ')} }`;
  }
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

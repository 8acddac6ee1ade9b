import type { StackJson } from '../../support/stack-json';
import { type ArmResource, violates } from './evaluate-policy';

interface Definition {
  readonly name: string;
  readonly mode: string;
  readonly if: unknown;
  readonly parameters: readonly string[];
}

/** What the policies of a stack say of a resource: the keys of the rules that it breaks, by what is in the JSON. */
export class Policies {
  private readonly definitions: readonly Definition[];
  private readonly assigned: Readonly<Record<string, { readonly value: unknown }>>;

  public constructor(stack: StackJson) {
    const initiative = stack.onlyAzapi('Microsoft.Authorization/policySetDefinitions').config.body?.properties;
    const references = initiative?.policyDefinitions as {
      policyDefinitionId: string;
      policyDefinitionReferenceId: string;
    }[];
    this.definitions = references.map(({ policyDefinitionId, policyDefinitionReferenceId: name }) => {
      const [, address = ''] = /^\$\{(.*)\.id\}$/.exec(policyDefinitionId) ?? [];
      const properties = stack.at(address).config.body?.properties as {
        mode: string;
        policyRule: { if: unknown };
        parameters: object;
      };
      const parameters = Object.keys(properties.parameters).filter((key) => key !== 'effect');
      return { name, mode: properties.mode, if: properties.policyRule.if, parameters };
    });
    const assignment = stack.onlyAzapi('Microsoft.Authorization/policyAssignments').config.body?.properties;
    this.assigned = assignment?.parameters as Record<string, { value: unknown }>;
  }

  /** Rules that a resource breaks, by their effects: `accountsWithoutKeys: Deny`. */
  public brokenBy(resource: ArmResource): string[] {
    return this.definitions
      .filter((definition) => {
        const given = definition.parameters.map((key) => [key, this.assigned[key]?.value] as const);
        return violates(definition.if, resource, Object.fromEntries(given));
      })
      .map(({ name }) => `${name}: ${String(this.assigned[`${name}Effect`]?.value)}`)
      .filter((verdict) => !verdict.endsWith('Disabled'));
  }

  /** All rules, with the mode in which Azure looks at resources. */
  public get modes(): Record<string, string> {
    return Object.fromEntries(this.definitions.map(({ name, mode }) => [name, mode]));
  }
}

/** What azapi sends for a resource of a synthesized stack. */
export function sentBy(config: Readonly<Record<string, unknown>>): ArmResource {
  const [type = ''] = String(config.type).split('@');
  const body = config.body as { kind?: string; properties?: unknown } | undefined;
  return {
    type,
    id: `${String(config.parent_id)}/${type.split('/').at(-1) ?? ''}/${String(config.name)}`,
    kind: body?.kind,
    tags: config.tags as Record<string, string> | undefined,
    properties: body?.properties,
  };
}

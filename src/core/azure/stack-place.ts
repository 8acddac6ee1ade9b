import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { resourceGroupId } from './arm-id';
import type { Problems } from '../validation/problems';
import type { Resolved } from '../terraform/present';
import { AZURE_CODES } from './codes';

/** What a stack supplies to its constructs, so that it is specified once. */
export interface StackPlace {
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly location: string;
  readonly resourceGroupName: string;
  readonly workspaceId?: string;
  readonly tags?: { readonly [key: string]: string };
}

/** Next to the stacks and not in them, where it would be part of the API. */
const PLACES = new WeakMap<TerraformStack, StackPlace>();

/** Sets what a stack supplies. */
export function declarePlace(stack: TerraformStack, place: StackPlace): void {
  PLACES.set(stack, place);
}

/** Properties that a stack can supply. */
interface Placeable {
  readonly tenantId?: string;
  readonly tenantIds?: string[];
  readonly location?: string;
  readonly resourceGroupId?: string;
  readonly workspaceId?: string;
  readonly tags?: { readonly [key: string]: string };
}

/** What stays undefined if no stack supplies it. */
type Free = 'workspaceId' | 'tags';

/** Properties with what the stack supplies filled in. */
export type Placed<P, K extends keyof P> = Resolved<P, Exclude<K, Free>>;

const FROM_PLACE: { readonly [key in keyof Placeable]-?: (place: StackPlace) => Placeable[key] } = {
  tenantId: ({ tenantId }) => tenantId,
  tenantIds: ({ tenantId }) => [tenantId],
  location: ({ location }) => location,
  resourceGroupId: (place) => resourceGroupId(place.subscriptionId, place.resourceGroupName),
  workspaceId: ({ workspaceId }) => workspaceId,
  tags: ({ tags }) => tags,
};

/**
 * Properties of a construct, with omitted ones taken from its stack. Adds a problem for each required one that neither
 * supplies; it stays undefined then, so that later rules ignore it: throw before it is used.
 */
export function inPlace<P extends Placeable, K extends keyof Placeable & keyof P>(
  problems: Problems,
  construct: IConstruct,
  props: P,
  ...keys: K[]
): Placed<P, K> {
  const stack = construct.node.scopes.find((scope) => TerraformStack.isStack(scope));
  const place = stack && PLACES.get(stack);
  const missing = keys.filter((key) => props[key] === undefined);
  const demanded = missing.filter((key) => key !== 'workspaceId' && key !== 'tags');
  for (const key of place === undefined ? demanded : []) {
    problems.add(
      AZURE_CODES.PlaceNotGiven,
      `${key} is not given, and stack '${stack?.node.id ?? ''}' is not a FoundryAgentsStack, which would supply it`,
      `give ${key}, or create it in a FoundryAgentsStack`,
    );
  }
  const supplied = place === undefined ? [] : missing.map((key) => [key, FROM_PLACE[key](place)] as const);
  return { ...props, ...Object.fromEntries(supplied) } as Placed<P, K>;
}

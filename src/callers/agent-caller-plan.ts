import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Resolved } from '../core/terraform/present';
import type { PeopleCallerProps } from './agent-caller-props';
import { Consent } from './permission/consent';
import { EntraResource } from './permission/entra-resource';

const FOUNDRY_ID = 'MicrosoftFoundry';

/** Resolves the defaults of an app that calls for people. */
export function planPeopleCaller(
  caller: IConstruct,
  props: PeopleCallerProps,
): Resolved<PeopleCallerProps, 'consent' | 'foundry'> {
  return { ...props, consent: props.consent ?? Consent.ADMIN, foundry: props.foundry ?? foundryOf(caller) };
}

/** One for each stack: it is looked up once. */
function foundryOf(caller: IConstruct): EntraResource {
  const stack = TerraformStack.of(caller);
  const given = stack.node.tryFindChild(FOUNDRY_ID);
  return given instanceof EntraResource ? given : EntraResource.foundry(stack, FOUNDRY_ID);
}

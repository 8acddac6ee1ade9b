import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import type { TerraformStack } from 'cdktf';
import { FederatedCredential } from '../../src/callers';
import type { StackJson } from './stack-json';
import { GROUP, TENANT } from './samples';
import { newStack, synthesize } from './synthesize';

/** Synthesizes a stack that has azuread's provider, too. */
export function synthesizeWithEntra(build: (stack: TerraformStack) => void): StackJson {
  return synthesize((stack) => {
    new AzureadProvider(stack, 'azuread');
    build(stack);
  });
}

/** A stack that has azuread's provider, too. */
export function newEntraStack(): TerraformStack {
  const stack = newStack();
  new AzureadProvider(stack, 'azuread');
  return stack;
}

/** How an app in Azure proves who it is. */
export const CREDENTIAL = FederatedCredential.managedIdentity('app', { tenantId: TENANT, principalId: GROUP });

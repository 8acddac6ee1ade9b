import type { IConstruct } from 'constructs';
import type { Code } from '../../core/validation/code';
import { GUARDRAIL_CODES } from './codes';

/** One thing a guardrail found. */
export interface Finding {
  /** Stable identifier of the rule; it names the page in docs/guardrails. */
  readonly code: Code<'guardrail'>;
  readonly isError: boolean;
  /** Where it was found: a Terraform resource. */
  readonly construct: IConstruct;
  /** What was found, without a full stop. */
  readonly message: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
}

/** Azure roles that hold everything or give roles, by GUID: not for what runs unattended. */
export const PRIVILEGED_ROLES: Readonly<Record<string, string>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
};

/** Roles of hubs and workspaces that mean nothing, or the wrong thing, on Foundry resources. */
export const CLASSIC_ROLES: Readonly<Record<string, string>> = {
  '64702f94-c441-49e6-a78b-ef80e0188fee': 'Azure AI Developer',
  'b78c5d69-af96-48a3-bf8d-a8b4d589de94': 'Azure AI Administrator',
  '3afb7f49-54cb-416e-8c09-6dc049efa503': 'Azure AI Inference Deployment Operator',
};

/** Roles on data, by GUID, with the type of what they are for. Source: `AzureRole`, `FoundryRole`. */
export const DATA_ROLES: Readonly<Record<string, string>> = {
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1': 'Microsoft.Storage/storageAccounts',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Microsoft.Storage/storageAccounts',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Microsoft.Storage/storageAccounts',
  '1407120a-92aa-4202-b7e9-c0e197c71c8f': 'Microsoft.Search/searchServices',
  '8ebe5a00-799e-43f5-93ac-243d3dce84a7': 'Microsoft.Search/searchServices',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Microsoft.KeyVault/vaults',
  '7f951dda-4ed3-4680-a7ca-43fe172d538d': 'Microsoft.ContainerRegistry/registries',
  'b93aa761-3e63-49ed-ac28-beffa264f7ac': 'Microsoft.ContainerRegistry/registries',
  'a97b65f3-24c7-4388-baec-2e87135dc908': 'Microsoft.CognitiveServices/accounts',
  '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd': 'Microsoft.CognitiveServices/accounts',
  '53ca6127-db72-4b80-b1b0-d745d6d5456d': 'Microsoft.CognitiveServices/accounts',
  'eed3b665-ab3a-47b6-8f48-c9382fb1dad6': 'Microsoft.CognitiveServices/accounts',
};

/** Foundry roles high enough to be taken up only when needed. */
export const ELIGIBLE_ROLES: Readonly<Record<string, string>> = {
  'c883944f-8b7b-4483-af10-35834be79c4a': 'Foundry Owner',
  'e47c6f54-e4a2-4754-9501-8e0985b135e1': 'Foundry Account Owner',
};

/** Roles that let somebody invoke an Agent Application. */
export const INVOKING_ROLES: readonly string[] = [
  '53ca6127-db72-4b80-b1b0-d745d6d5456d',
  'eadc314b-1a2d-4efa-be10-5d325db5065e',
  'c883944f-8b7b-4483-af10-35834be79c4a',
];

/** Names of all rules. */
export const GUARDRAILS: readonly string[] = Object.values(GUARDRAIL_CODES)
  .filter(({ kind }) => kind === 'guardrail')
  .map(({ name }) => name);

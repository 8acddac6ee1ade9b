import { RoleDefinition } from './role-definition';

/**
 * Roles of hubs and workspaces, the generation before Foundry projects. Nothing in this library assigns them; they are
 * listed to distinguish them from the roles of Foundry.
 *
 * GUIDs: Microsoft's built-in roles page of 2026-04-09, read 2026-11-20.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/ai-machine-learning
 */
export const CLASSIC_AI_ROLES: readonly RoleDefinition[] = [
  RoleDefinition.fromGuid('Azure AI Developer', '64702f94-c441-49e6-a78b-ef80e0188fee'),
  RoleDefinition.fromGuid('Azure AI Administrator', 'b78c5d69-af96-48a3-bf8d-a8b4d589de94'),
  RoleDefinition.fromGuid('Azure AI Inference Deployment Operator', '3afb7f49-54cb-416e-8c09-6dc049efa503'),
];

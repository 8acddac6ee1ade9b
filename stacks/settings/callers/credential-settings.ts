import { z } from 'zod';
import { APP_NAME, APP_TEXT, CREDENTIAL_NAME } from '../../../src/internal';
import { prose } from '../file/plain-text';
import { by, freeText, guidText, oneOf, text } from '../values/settings-values';

/** How an app proves who it is. There are no secrets. */
const credential = oneOf(
  z.strictObject({
    managedIdentity: guidText.optional().describe('principal id of a managed identity of the tenant'),
    gitHub: z
      .strictObject({
        owner: text,
        repository: text,
        environment: text.optional(),
        branch: text.optional(),
        tag: text.optional(),
        pullRequests: z.boolean().optional().describe('of everybody who may open one'),
      })
      .optional()
      .describe('workflows of one repository: exactly one of environment, branch, tag and pullRequests'),
    azureDevOps: z
      .strictObject({ organizationId: guidText, organization: text, project: text, serviceConnection: text })
      .optional()
      .describe('a service connection whose issuer is vstoken.dev.azure.com'),
    azureDevOpsSubject: text
      .optional()
      .describe('subject of a service connection whose issuer is Microsoft Entra: /eid1/...'),
    kubernetes: z
      .strictObject({ issuer: text, namespace: text, serviceAccount: text })
      .optional()
      .describe('a service account; the issuer to the letter'),
  }),
  ['managedIdentity', 'gitHub', 'azureDevOps', 'azureDevOpsSubject', 'kubernetes'],
  'needs exactly one of managedIdentity, gitHub, azureDevOps, azureDevOpsSubject and kubernetes',
);

const credentials = z
  .record(by(CREDENTIAL_NAME), credential)
  .describe('how it proves who it is, by names; there are no secrets');

const claims = z.array(
  z.strictObject({
    name: text,
    essential: z.boolean().optional(),
    userExtension: z.boolean().optional().describe('whether it is an extension of the user object'),
    properties: z.array(text).optional(),
  }),
);

/** Properties of all apps. */
export const ofAnyApp = {
  displayName: prose(by(APP_NAME)).describe('as users see it when they consent'),
  description: prose(by(APP_TEXT)).optional(),
  signInAudience: z
    .enum(['own-tenant', 'all-tenants', 'all-tenants-and-personal'])
    .optional()
    .describe('whose users may sign in; left out: own-tenant'),
  credentials: credentials.optional(),
  groupClaims: z
    .enum(['assigned-groups', 'security-groups', 'directory-roles', 'all'])
    .optional()
    .describe('which groups of a user its tokens list; left out: none'),
  accessTokenClaims: claims.optional().describe('claims that its access tokens have in addition'),
  idTokenClaims: claims.optional().describe('claims that its id tokens have in addition'),
  requiresAssignment: z.boolean().optional().describe('whether only who has an app role gets tokens'),
  notes: prose(by(APP_TEXT)).optional(),
  serviceManagementReference: freeText.optional(),
};

export type CredentialSettings = z.infer<typeof credential>;
export type ClaimSettings = z.infer<typeof claims>;

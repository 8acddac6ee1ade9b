import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf } from '../../core/terraform/address-of';
import { addCheckBlock, outputOf } from '../../core/terraform/check-block';
import { oneAtATime } from '../../core/azure/serial-writes';
import { resolveTokens } from '../../core/terraform/resolve';
import { withinStack } from '../../core/terraform/within-stack';
import { endProblem } from '../../core/validation/code';
import { Resource } from '../../providers/azapi/resource';
import { POLICY_CODES } from './codes';

/** Where a policy text goes. */
export interface PolicyResourceSpec {
  /** ARM type with its version. */
  readonly type: string;
  /** Full id of what the policy belongs to. */
  readonly parentId: string;
  /** Full id of the API Management service. */
  readonly gatewayId: string;
  readonly name: string;
  /** The text, as `renderXml` writes it. */
  readonly text: string;
  readonly description?: string;
  /** Whether it is a fragment, which has a limit of its own. */
  readonly isFragment?: boolean;
  readonly dependsOn: readonly ITerraformDependable[];
}

/** How a text is written and read. An expression may be escaped in it, which it is. */
const FORMAT = 'rawxml';

/**
 * A policy of an API Management service, or a fragment of one.
 *
 * The service lays a text out again, and azapi compares to the letter: every plan would have a change. So the text that counts
 * is the part that is written and not compared, sent when the text itself, which is its version, changes. What else
 * is in the body is taken at creation and then left to what the service makes of it.
 *
 * A text that was changed outside Terraform is reported by a check, which compares as the layout allows.
 */
export function createPolicyResource(scope: Construct, id: string, spec: PolicyResourceSpec): Resource {
  const { type, parentId, name, text, description, isFragment = false } = spec;
  const resource = new Resource(scope, id, {
    type,
    parentId,
    name,
    body: { properties: { description, format: FORMAT, value: text } },
    sensitiveBody: { properties: { format: FORMAT, value: text } },
    sensitiveBodyVersion: { properties: text },
    readQueryParameters: { format: [FORMAT] },
    responseExportValues: { text: 'properties.value' },
    lifecycle: { ignoreChanges: ['body.properties.format', 'body.properties.value'] },
    ...oneAtATime(type, spec.gatewayId),
    dependsOn: withinStack(scope, spec.dependsOn),
  });
  if (!isFragment) resource.node.addValidation({ validate: () => tooLong(scope, text) });
  addCheckBlock(resource, 'as_deployed', [
    {
      condition: `try(${bare(`${outputOf(resource)}.text`)} == ${bare(`${addressOf(resource)}.sensitive_body_version.properties`)}, true)`,
      message:
        `The policy ${addressOf(resource)} is not the one that was deployed: somebody has changed it beside Terraform. ` +
        `Look at it in the portal, then set it back with terraform apply -replace=${addressOf(resource)}.`,
    },
  ]);
  return resource;
}

/** Most bytes of a document. Source: learn.microsoft.com/azure/api-management/service-limits, of 2026-02-05, read 2026-11-29. */
const MOST_BYTES = 256 * 1024;

/** A text that is made at the end of synthesis, as a whole. */
const MADE_LATER = /^\$\{TfToken\[[^\]]*\]\}$/;

/** References within a text count as they are written: to resolve each of a thousand routes once more takes longer than to build it. */
function tooLong(scope: Construct, text: string): string[] {
  const bytes = Buffer.byteLength(MADE_LATER.test(text) ? String(resolveTokens(scope, text)) : text, 'utf8');
  if (bytes <= MOST_BYTES) return [];
  const message =
    `the policy of ${scope.node.path} has ${bytes} bytes, and API Management accepts ${MOST_BYTES}; ` +
    'divide its callers or models among several APIs, or move statements of your own into a PolicyFragment';
  return [endProblem(POLICY_CODES.PolicyTooLong, message)];
}

/** What services and readers of XML write instead of a sign. The last one makes what the others are made of. */
const ENTITIES: readonly (readonly [entity: string, sign: string])[] = [
  ['&quot;', '\\"'],
  ['&#34;', '\\"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
];

/** A text without layout, as an expression: without white space, and with signs for entities. */
function bare(expression: string): string {
  const withoutSpace = `replace(${expression}, "/\\\\s+/", "")`;
  return ENTITIES.reduce((inner, [entity, sign]) => `replace(${inner}, "${entity}", "${sign}")`, withoutSpace);
}

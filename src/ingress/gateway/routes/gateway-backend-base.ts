import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { oneAtATime } from '../../../core/azure/serial-writes';
import { schemaValidation } from '../../../core/azure/untyped-bodies';
import { withinStack } from '../../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../../core/validation/duplicate-names';
import { Resource } from '../../../providers/azapi/resource';
import type { IGatewayService } from './gateway-service';
import type { IGatewayBackend } from './gateway-backend-interface';

/** azapi type of backends and pools of API Management: the newest API version that is not a preview (read 2026-11-28). */
const BACKEND_TYPE = 'Microsoft.ApiManagement/service/backends@2024-05-01';

/** @internal */
export abstract class GatewayBackendBase extends Construct implements IGatewayBackend {
  /** The underlying resource, for settings that this construct does not expose. */
  public abstract readonly resource: Resource;
  public abstract readonly gatewayId: string;
  public abstract readonly hosts?: string[];

  public get backendName(): string {
    return this.resource.name;
  }

  public get backendId(): string {
    return this.resource.id;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}

/**
 * The resource of a backend or a pool, which differ only in their properties.
 *
 * Azure refuses to delete what a policy or a pool still refers to. Terraform updates these first only if the backend is
 * created before it is destroyed.
 */
export function createBackend(
  backend: GatewayBackendBase,
  { gateway, backendName }: { readonly gateway: IGatewayService; readonly backendName: string },
  properties: object,
  options: { readonly dependables?: readonly ITerraformDependable[]; readonly isBeyondSchema?: boolean } = {},
): Resource {
  const { dependables = [], isBeyondSchema = false } = options;
  rejectDuplicateName(backend, { what: 'backend', name: backendName, parentId: gateway.gatewayId });
  return new Resource(backend, 'Resource', {
    type: BACKEND_TYPE,
    parentId: gateway.gatewayId,
    name: backendName,
    body: { properties },
    responseExportValues: {},
    ...schemaValidation(BACKEND_TYPE, isBeyondSchema),
    ...oneAtATime(BACKEND_TYPE, gateway.gatewayId),
    lifecycle: { createBeforeDestroy: true },
    dependsOn: withinStack(backend, [...gateway.dependables, ...dependables]),
  });
}

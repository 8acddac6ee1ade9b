import { DataAzureadServicePrincipal } from '@cdktf/provider-azuread/lib/data-azuread-service-principal';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Grant } from '../../access/grant';
import { Principal } from '../../access/principal';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { ApiPermission } from '../permission/api-permission';
import type { IEntraResource } from '../permission/entra-resource-interface';
import type { MayCallOptions } from '../permission/may-call-options';
import { CLIENT_ID } from '../permission/permission-validation';
import type { IEntraApp } from './entra-app-interface';

/**
 * An app that exists already. Made by `EntraClient.fromClientId`.
 *
 * @internal
 */
export class ExistingEntraClient extends Construct implements IEntraApp {
  public readonly dependables: ITerraformDependable[] = [];
  private readonly lookup: DataAzureadServicePrincipal;

  public constructor(
    scope: Construct,
    id: string,
    public readonly clientId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.required({ clientId });
    problems.check('clientId', clientId, CLIENT_ID);
    problems.throwIfAny();
    this.lookup = new DataAzureadServicePrincipal(this, 'Lookup', { clientId });
  }

  public get servicePrincipalObjectId(): string {
    return this.lookup.objectId;
  }

  public get principal(): Principal {
    return Principal.servicePrincipal(this.servicePrincipalObjectId, this.node.path);
  }

  public mayCall(resource: IEntraResource, options: MayCallOptions): Grant {
    const key = isLiteral(this.clientId) ? this.clientId.toLowerCase() : this.node.path;
    const { clientId, principal, dependables } = this;
    return ApiPermission.of(this, { key, clientId, principal, dependables }, resource, options);
  }
}

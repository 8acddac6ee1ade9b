import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { SUBNET_TYPE } from '../../core/azure/network-types';
import { withinStack } from '../../core/terraform/within-stack';
import { DataAzapiResource } from '../../providers/azapi/data-azapi-resource';

/** In this very case: in another one, the service fails after three quarters of an hour. */
export const AGENT_DELEGATION = 'Microsoft.App/environments';

/**
 * Reads an existing subnet during the plan, and stops the plan if it is not delegated to what agents run on. Otherwise the service fails
 * three quarters of an hour into the apply. Nothing is read at synthesis.
 *
 * @internal
 */
export class DelegationCheck extends Construct {
  public readonly resource: DataAzapiResource;

  public constructor(scope: Construct, id: string, subnetId: string, dependables: readonly ITerraformDependable[]) {
    super(scope, id);
    this.resource = new DataAzapiResource(this, 'Resource', {
      type: SUBNET_TYPE,
      resourceId: subnetId,
      responseExportValues: { delegations: 'properties.delegations[].properties.serviceName' },
      dependsOn: withinStack(this, dependables),
    });
    this.resource.addOverride('lifecycle.postcondition', [
      {
        // What is not reported is not judged; an empty list is.
        condition: `\${try(anytrue([for one in self.output.delegations : one == "${AGENT_DELEGATION}"]), true)}`,
        error_message:
          `The agents' subnet \${self.resource_id} is not delegated to ${AGENT_DELEGATION}, in this very case, but to ` +
          '"${try(join(", ", self.output.delegations), "")}". Delegate it, with nothing else in it, and plan again.',
      },
    ]);
  }
}

import { Construct } from 'constructs';
import { oneAtATime } from '../../core/azure/serial-writes';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { ResourceAction } from '../../providers/azapi/resource-action';
import { APPLICATION_TYPE } from '../target/api-versions';

interface EndOfTrafficProps {
  readonly project: IFoundryProject;
  readonly applicationName: string;
}

/**
 * Disables an application before anything of it is destroyed, so that nobody is led to a deployment that is gone.
 *
 * Nothing depends on it, and it names the application without referring to it. Otherwise a service that refuses to
 * disable would keep the application from being destroyed for ever. It comes first all the same: it waits for nothing,
 * the deployments wait for the routing, and all of them wait for one lock. Refused, it fails that destroy; the rest goes, and the next destroy
 * finds no application, which is fine.
 *
 * Kept as it is where the application is replaced under another name: the old one answers until the new one stands.
 *
 * @internal
 */
export class EndOfTraffic extends Construct {
  public constructor(scope: Construct, id: string, { project, applicationName }: EndOfTrafficProps) {
    super(scope, id);
    new ResourceAction(this, 'Resource', {
      type: APPLICATION_TYPE,
      resourceId: `${project.projectId}/applications/${applicationName}`,
      action: 'disable',
      method: 'POST',
      when: 'destroy',
      ignoreNotFound: true,
      ...oneAtATime(APPLICATION_TYPE, project.account.accountId),
      // A retry goes on for so long, and the rest of the destroy with it.
      timeouts: { create: '5m' },
      lifecycle: { ignoreChanges: ['resource_id'] },
    });
  }
}

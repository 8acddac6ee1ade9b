import { Construct } from 'constructs';
import { projectWrite } from '../../foundry/existing/account-write';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { ResourceAction } from '../../providers/azapi/resource-action';
import { APPLICATION_TYPE } from '../target/agent-types';

interface EndOfTrafficProps {
  readonly project: IFoundryProject;
  readonly applicationName: string;
}

/**
 * Disables an application before any part of it is destroyed, so that no request is routed to a deleted deployment.
 *
 * Nothing depends on it, and it names the application without referring to it. Otherwise a service that refuses to
 * disable would prevent the destroy of the application for ever. It still runs first: it depends on nothing, the
 * deployments wait for the routing, and all of them wait for the same lock. If it is refused, that destroy fails; the rest is
 * destroyed, and the next destroy finds no application, which is ignored.
 *
 * Not changed if the application is replaced under another name: the old one answers until the new one exists.
 *
 * @internal
 */
export class EndOfTraffic extends Construct {
  public constructor(scope: Construct, id: string, { project, applicationName }: EndOfTrafficProps) {
    super(scope, id);
    const { locks, retry, timeouts } = projectWrite(this, APPLICATION_TYPE, project.account);
    new ResourceAction(this, 'Resource', {
      type: APPLICATION_TYPE,
      resourceId: `${project.projectId}/applications/${applicationName}`,
      action: 'disable',
      method: 'POST',
      when: 'destroy',
      ignoreNotFound: true,
      locks,
      retry,
      // Limits the retries, and with them the wait of the rest of the destroy. Among the children of an account that is
      // destroyed, too, it first waits for its turn.
      timeouts: { create: timeouts === undefined ? '5m' : '1h' },
      lifecycle: { ignoreChanges: ['resource_id'] },
    });
  }
}

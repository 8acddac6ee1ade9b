import { quote } from '../../core/validation/problems';
import { onceComplete, warn } from '../../core/validation/warn';
import { otherHostOf, projectsWithData } from '../capability-hosts/projects-with-data';
import { hasCustomerKey } from '../existing/customer-keys';
import type { IFoundryProject } from '../existing/foundry-project-interface';
import { PROJECT_CODES } from './codes';

/** Warns of a project without data stores of its own where that does not go with its account, once the app is complete. */
export function warnWithoutOwnData(project: IFoundryProject): void {
  onceComplete(project, () => {
    if (otherHostOf(project) === undefined) warnOf(project);
  });
}

function warnOf(project: IFoundryProject): void {
  const { account, projectName } = project;
  if (hasCustomerKey(account)) {
    warn(
      project,
      PROJECT_CODES.CustomerKeyWithoutOwnData,
      `account '${account.accountName}' has a customer-managed key, and Microsoft keeps the data of the agents of project ` +
        `'${projectName}', which that does not support; call useOwnData, or leave customerManagedKey out`,
    );
  }
  const others = projectsWithData(account);
  if (others.length === 0) return;
  warn(
    project,
    PROJECT_CODES.ProjectsMixed,
    `project '${projectName}' has no data stores of yours, and ${others.map(quote).join(', ')} of the same account ` +
      `${others.length === 1 ? 'has' : 'have'}: Microsoft advises against both in one account; call useOwnData, or create the ` +
      'project in another account',
  );
}

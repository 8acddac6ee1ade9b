import { present, type Resolved } from '../../core/terraform/present';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryProject } from '../existing/foundry-project-interface';
import type { FoundryConnectionProps } from './foundry-connection-props';

/** A connection with all defaults resolved. */
export interface FoundryConnectionPlan extends Resolved<FoundryConnectionProps, 'account'> {
  /** The project or account that holds it. */
  readonly owner: IFoundryAccount | IFoundryProject;
  readonly parentId: string;
}

/** Resolves the defaults of a connection that has one owner. */
export function planConnection(props: FoundryConnectionProps): FoundryConnectionPlan {
  const { project } = props;
  const account = present(project?.account ?? props.account, 'account');
  return {
    ...props,
    account,
    owner: project ?? account,
    parentId: project?.projectId ?? account.accountId,
    isSharedToAll: props.isSharedToAll ?? (project === undefined ? true : undefined),
  };
}

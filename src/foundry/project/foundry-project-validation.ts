import { checkLocation } from '../../core/azure/region-validation';
import { checkTags } from '../../core/azure/tag-validation';
import type { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import type { FoundryProjectPlan } from './foundry-project-plan';
import { PROJECT_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { foundryName } from '../existing/foundry-name';

export const PROJECT_NAME = foundryName(PROJECT_CODES.InvalidProjectName, 'rename the project');

/** Adds everything that is wrong with a project's properties. */
export function checkProject(problems: Problems, props: FoundryProjectPlan): void {
  const { account, location } = props;
  problems.check('projectName', props.projectName, PROJECT_NAME);
  problems.check('displayName', props.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
  problems.check('description', props.description, textUpTo(VALIDATION_CODES.InvalidDescription, 1000));
  checkArmId(problems, 'identityId', props.identity?.identityId, SHAPES.userAssignedIdentity);
  checkTags(problems, props.tags);
  checkLocation(problems, location);
  problems.when(location === undefined, PROJECT_CODES.LocationNotKnown, () => ({
    message: `the location of account '${account.accountName}' is not known`,
    remedy: 'give location, or the account as FoundryAccount.fromAccountAttributes with its location',
  }));
}

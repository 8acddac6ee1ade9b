import { Construct } from 'constructs';
import { ExistingFoundryProject } from '../existing/existing-foundry-project';
import type { FoundryProjectAttributes, IFoundryProject } from '../existing/foundry-project-interface';

/**
 * A Foundry project that exists already.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/how-to/create-projects
 */
export abstract class FoundryProject extends Construct {
  /**
   * Refers to a project by its resource id, which may be known only after apply.
   *
   * Throws `InvalidResourceId` where the id is known and is not that of a project.
   */
  public static fromProjectId(scope: Construct, id: string, projectId: string): IFoundryProject {
    return new ExistingFoundryProject(scope, id, { projectId });
  }

  /**
   * Refers to a project by what is known of it.
   *
   * Throws `InvalidResourceId` and `InvalidHost`.
   */
  public static fromProjectAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryProjectAttributes,
  ): IFoundryProject {
    return new ExistingFoundryProject(scope, id, attributes);
  }
}

import type { ITerraformDependable } from 'cdktf';

/** What every policy statement can be given. */
export interface PolicyStatementProps {
  /**
   * Id of the statement. Errors name it (`context.LastError.PolicyId`). A new id also deploys a change that consists of
   * blanks in a plain text alone, which Terraform would not see.
   * @default - no id
   */
  readonly id?: string;
  /**
   * What has to be there before a policy with this statement, and is named in it by a text alone: a backend, a schema.
   * References of fragments and named values of this library need no mention.
   * @default - none
   */
  readonly dependables?: ITerraformDependable[];
}

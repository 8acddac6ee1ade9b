import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IApiManagementService } from './api-management-service';
import type { IncludeFragment } from './include-fragment';
import type { PolicyElement } from './policy-element';

/** Statements that several policies of a service share. Created here, or an existing one. */
export interface IPolicyFragment extends IConstruct {
  /** Id of the fragment, unique within the service. */
  readonly fragmentId: string;
  /** A statement that puts in what the fragment holds. */
  include(): IncludeFragment;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}

/** Properties of `PolicyFragment`. */
export interface PolicyFragmentProps {
  /** API Management service that takes it, such as the gateway. */
  readonly gateway: IApiManagementService;
  /** Id of the fragment, unique within the service: letters, digits, '_' and '-', 1 to 80 of them. */
  readonly fragmentId: string;
  /**
   * What the fragment is for.
   * @default - none
   */
  readonly description?: string;
  /** What it holds, in order: statements, without `<base />` and without other fragments. */
  readonly statements: PolicyElement[];
}

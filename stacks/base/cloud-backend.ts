import { DataTerraformRemoteState, TerraformBackend, type TerraformRemoteState } from 'cdktf';
import type { Construct } from 'constructs';

/** A workspace of HCP Terraform or Terraform Enterprise. */
export interface CloudWorkspace {
  readonly organization: string;
  readonly workspace: string;
}

/**
 * State in HCP Terraform, reached by the sign-in of `terraform login` or `TF_TOKEN_app_terraform_io`.
 *
 * Not CDKTF's `CloudBackend`: it runs `terraform version` in a child process when it is synthesized.
 *
 * @see https://developer.hashicorp.com/terraform/cli/cloud/settings
 */
export class CloudBackend extends TerraformBackend {
  public constructor(
    scope: Construct,
    private readonly place: CloudWorkspace,
  ) {
    super(scope, 'backend', 'cloud');
  }

  public toTerraform(): object {
    return { terraform: { cloud: this.synthesizeAttributes() } };
  }

  public toMetadata(): object {
    return { ...(super.toMetadata() as object), cloud: 'tfc' };
  }

  public getRemoteStateDataSource(scope: Construct, name: string): TerraformRemoteState {
    const { organization, workspace } = this.place;
    return new DataTerraformRemoteState(scope, name, { organization, workspaces: { name: workspace } });
  }

  protected synthesizeAttributes(): { [name: string]: unknown } {
    const { organization, workspace } = this.place;
    return { organization, workspaces: { name: workspace } };
  }
}

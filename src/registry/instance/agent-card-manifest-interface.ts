import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A card in the older registry, which several instances can share. Created by this app, or existing. */
export interface IAgentCardManifest extends IConstruct {
  /** Id of the card, which the registry gives. */
  readonly cardManifestId: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}

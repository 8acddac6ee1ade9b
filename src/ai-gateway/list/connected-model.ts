import type { FoundryModel } from '../../foundry/model/foundry-model';

/** A model that a connection leads to. */
export interface ConnectedModel {
  /** Name that the gateway knows. Agents call it `{connection}/{modelName}`. */
  readonly modelName: string;
  /**
   * What it is, which the portal shows.
   * @default - a model of OpenAI of that name, in a version that is not given
   */
  readonly model?: FoundryModel;
}

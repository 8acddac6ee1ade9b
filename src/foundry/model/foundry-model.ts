/** Details of the customer, which Anthropic requires for its models. */
export interface AnthropicCustomer {
  /** Name of the organization. */
  readonly organizationName: string;
  /** Country of the organization, two letters of ISO 3166. */
  readonly countryCode: string;
  /** Industry of the organization, such as `finance`. */
  readonly industry: string;
}

/** A model of another provider than those this library has a name for. */
export interface OtherModel {
  /** Who the model is from, as its page in the catalogue says, such as `Mistral AI`. */
  readonly format: string;
  /** Name of the model. */
  readonly modelName: string;
  /** Version of the model. */
  readonly version: string;
  /**
   * Publisher, where the catalogue tells it from the format.
   * @default - not sent
   */
  readonly publisher?: string;
}

/**
 * A model of the catalogue, in one version: a deployment without one would get whatever is the default then, and differ from its
 * definition later.
 *
 * @see https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure
 */
export class FoundryModel {
  /** A model of OpenAI, such as `gpt-4.1` in version `2025-04-14`. */
  public static openAi(modelName: string, version: string): FoundryModel {
    return new FoundryModel('OpenAI', modelName, version);
  }

  /** A model of Anthropic, which requires details of the customer. */
  public static anthropic(modelName: string, version: string, customer: AnthropicCustomer): FoundryModel {
    return new FoundryModel('Anthropic', modelName, version, undefined, customer);
  }

  /** Any other model. */
  public static of(model: OtherModel): FoundryModel {
    return new FoundryModel(model.format, model.modelName, model.version, model.publisher);
  }

  private constructor(
    /** Who the model is from. */
    public readonly format: string,
    /** Name of the model. */
    public readonly modelName: string,
    /** Version of the model. */
    public readonly version: string,
    /** Publisher, where it was given. */
    public readonly publisher?: string,
    /** Details of the customer, if the provider of the model requires them. */
    public readonly customer?: AnthropicCustomer,
  ) {}
}

import type { ITerraformDependable } from 'cdktf';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { DiscoveryEndpoints } from '../discovery/discovery-endpoints';
import type { IModelGateway } from '../model-gateway-interface';
import { MODELS_AUDIENCE } from '../policy/routing';
import type { ConnectedModel } from '../list/connected-model';
import type { ModelApiOptions, OtherAccountOptions, OwnGatewayOptions } from './model-source-options';
import { HOST_ENDINGS, hostWithEnding } from '../../core/azure/account-hosts';

/**
 * What a source consists of, whichever it is.
 *
 * @internal
 */
export interface SourceShape {
  /** Category of the connection, as Azure calls it. */
  readonly category: 'ApiManagement' | 'ModelGateway';
  readonly targetUrl: string;
  /** Audience of a project's token; undefined where none is accepted. */
  readonly audience?: string;
  readonly deploymentInPath: boolean;
  readonly inferenceApiVersion?: string;
  readonly models?: readonly ConnectedModel[];
  readonly discovery?: DiscoveryEndpoints;
  /** The gateway, if this app knows it. */
  readonly gateway?: IModelGateway;
  /** The account that it leads to without a gateway, if it does. */
  readonly account?: IFoundryAccount;
  readonly dependables: ITerraformDependable[];
}

/**
 * Where a connection gets its models from.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/connected-models
 */
export class ModelSource {
  /**
   * A `ModelGateway` of this app: address, models, audience and version come from it. It accepts the identity of the project, or
   * the key of a caller.
   */
  public static modelGateway(gateway: IModelGateway, options: OwnGatewayOptions = {}): ModelSource {
    const { targetUrl, audience, deploymentInPath, inferenceApiVersion, models, discoveryEndpoints } = gateway;
    const { dependables } = gateway;
    const shape = { targetUrl, audience, deploymentInPath, inferenceApiVersion, dependables, gateway };
    const listed = options.usesDiscovery === true ? { discovery: discoveryEndpoints } : { models };
    return new ModelSource({ ...shape, ...listed, category: 'ApiManagement' });
  }

  /** An API of API Management that another team or another app made. It accepts the identity of the project, or a key. */
  public static apiManagement(options: ModelApiOptions): ModelSource {
    const { deploymentInPath = false } = options;
    const shape = { ...options, deploymentInPath, audience: MODELS_AUDIENCE, dependables: [] };
    return new ModelSource({ ...shape, category: 'ApiManagement' });
  }

  /** A gateway of another vendor that speaks the API of OpenAI, such as LiteLLM. It accepts a key, or OAuth 2. */
  public static otherGateway(options: ModelApiOptions): ModelSource {
    const { deploymentInPath = false } = options;
    return new ModelSource({ ...options, deploymentInPath, dependables: [], category: 'ModelGateway' });
  }

  /**
   * Another account, without a gateway: nobody counts or limits. It accepts OAuth 2 with scope `https://ai.azure.com/.default`, or
   * a key of the account.
   */
  public static otherAccount(options: OtherAccountOptions): ModelSource {
    const { account, models } = options;
    return new ModelSource({
      category: 'ModelGateway',
      targetUrl: `https://${hostWithEnding(account.host, HOST_ENDINGS.OPENAI)}/openai/v1`,
      deploymentInPath: false,
      models,
      account,
      dependables: account.dependables,
    });
  }

  private constructor(
    /** @internal */
    public readonly _shape: SourceShape,
  ) {}
}

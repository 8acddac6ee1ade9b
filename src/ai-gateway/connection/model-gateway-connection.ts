import type { Construct } from 'constructs';
import { warn } from '../../core/validation/warn';
import { ConnectionKind } from '../../foundry/connections/connection-kind';
import { FoundryConnection } from '../../foundry/connections/foundry-connection';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { notePartLike } from '../../foundry/existing/part-of';
import type { IAgentModel } from '../../foundry/model/agent-model';
import { MODEL_CONNECTION_CODES } from './codes';
import type { ConnectedModel } from '../list/connected-model';
import { connectionMetadata } from './connection-metadata';
import { ModelConnectionAuthentication } from './model-connection-authentication';
import type { ModelGatewayConnectionProps } from './model-gateway-connection-props';
import { checkModelConnection, expectModel, problemsWithGateway } from './model-gateway-connection-validation';
import type { SourceShape } from './model-source';

/**
 * API version for bodies that no schema has: the newest for which such connections are reported to work.
 *
 * @see https://github.com/evmin/apim-byom-cross-regional (read 2026-11-28)
 */
const CONNECTION_VERSION = '2025-06-01';

const PROJECT_IDENTITY = ModelConnectionAuthentication.projectIdentity();

/**
 * A connection by which agents of a project, or of all projects of an account, reach models behind a gateway.
 *
 * Give an agent `model('gpt-4.1')`, or the name that `modelName` tells. It works with the Responses API and prompt agents, not
 * with chat completions of the project, embeddings, knowledge bases or evaluators. Azure does not check a connection when it is
 * created: send one turn after deployment. Calls in the first minute may find no connection.
 *
 * Throws `InvalidGatewayTarget`, `AuthenticationNotInCategory` and `ApiVersionContradiction`, among others: see
 * docs/messages.md. Fails synthesis with `ProjectNotAllowed`, `NoProjectAllowed`, `ConnectedModelNotAllowed` and
 * `GatewayNeedsKey`, among others.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/ai-gateway
 */
export class ModelGatewayConnection extends FoundryConnection {
  private readonly source: SourceShape;
  private readonly asked: string[] = [];

  public constructor(scope: Construct, id: string, props: ModelGatewayConnectionProps) {
    const { source: given, authentication: _, customHeaders: __, ...options } = props;
    super(scope, id, {
      ...options,
      kind: kindOf(props),
      dependables: [...given._shape.dependables, ...(props.dependables ?? [])],
    });
    this.source = given._shape;
    if (this.source.discovery !== undefined) this.warnOfDiscovery();
    const { gateway } = this.source;
    if (gateway === undefined) return;
    const { project, account } = props;
    const authType = authenticationOf(props)?._shape.authType;
    const path = this.node.path;
    this.node.addValidation({
      validate: () => problemsWithGateway({ path, gateway, authType, project, account, asked: this.asked }),
    });
  }

  /**
   * What an agent calls a model: `{connection}/{model}`.
   *
   * Throws `UnknownConnectionModel`.
   *
   * @param name name of the model in the list of the connection
   */
  public modelName(name: string): string {
    const { models } = this.source;
    if (models !== undefined)
      expectModel(
        this.node.path,
        name,
        models.map(({ modelName }) => modelName),
      );
    this.asked.push(name);
    return `${this.connectionName}/${name}`;
  }

  /**
   * A model for an agent, which is then created after the connection.
   *
   * Throws `UnknownConnectionModel`.
   *
   * @param name name of the model in the list of the connection
   */
  public model(name: string): IAgentModel {
    const model: IAgentModel = {
      agentModelName: this.modelName(name),
      isBehindGateway: true,
      dependables: this.dependables,
    };
    notePartLike(model, this);
    return model;
  }

  private warnOfDiscovery(): void {
    warn(
      this,
      MODEL_CONNECTION_CODES.DiscoveryNotProven,
      `connection '${this.connectionName}' asks the gateway for its models, and agents are reported to fail with models that ` +
        'are not listed; list them, or try a turn before agents depend on it',
    );
  }
}

/** How it proves who it is: API Management takes the identity of the project unless something else is given. */
function authenticationOf({
  source,
  authentication,
}: ModelGatewayConnectionProps): ModelConnectionAuthentication | undefined {
  return authentication ?? (source._shape.category === 'ApiManagement' ? PROJECT_IDENTITY : undefined);
}

/** The kind of the connection, which also checks what only this one can. */
function kindOf(props: ModelGatewayConnectionProps): ConnectionKind {
  const { source, project, customHeaders = {} } = props;
  const { _shape: shape } = source;
  const auth = authenticationOf(props)?._shape;
  const part = auth?.part(shape.audience) ?? {};
  return ConnectionKind._of({
    category: shape.category,
    authType: auth?.authType ?? 'None',
    target: shape.targetUrl,
    metadata:
      auth === undefined
        ? {}
        : connectionMetadata({
            source: shape,
            authentication: auth,
            customHeaders,
            models: () => modelsFor(shape, project),
          }),
    ...part,
    apiVersion: part.isBeyondSchema === true ? CONNECTION_VERSION : undefined,
    modelsOf: shape.account,
    check: (problems) => {
      checkModelConnection(problems, { source: shape, authentication: auth, customHeaders });
    },
  });
}

/** What a connection lists: of a gateway, what its project may use. */
function modelsFor(
  { models = [], gateway }: SourceShape,
  project: IFoundryProject | undefined,
): readonly ConnectedModel[] {
  const allowed = project === undefined ? undefined : gateway?.modelsOf(project);
  return allowed === undefined ? models : models.filter(({ modelName }) => allowed.includes(modelName));
}

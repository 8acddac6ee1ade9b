import { isLiteral } from '../../core/terraform/tokens';
import { endProblem } from '../../core/validation/code';
import { checkOneOfTwo } from '../../core/validation/one-of-two';
import { Problems, quote, type Rule } from '../../core/validation/problems';
import { HEADER } from '../../foundry/connections/connection-rules';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { DiscoveryEndpoints } from '../discovery/discovery-endpoints';
import { checkConnectedModels } from '../list/connected-models-validation';
import { modelRemedy } from '../list/model-names';
import { GATEWAY_TARGET } from '../list/target-rules';
import { KEY_HEADER } from '../policy/routing';
import type { IModelGateway } from '../model-gateway-interface';
import { MODEL_CONNECTION_CODES } from './codes';
import { KEY_PLACE } from './key-place';
import type { AuthenticationShape } from './model-connection-authentication';
import type { SourceShape } from './model-source';

/** A version of an API that speaks as OpenAI does. */
export const MODEL_API_VERSION: Rule = {
  code: MODEL_CONNECTION_CODES.ApiVersionContradiction,
  rule: 'must be a version of the API',
  remedy: "give it as '2024-10-21'",
  holds: (value) => /^(\d{4}-\d{2}-\d{2}(-preview)?|preview|latest|v\d+)$/.test(value),
};

const FORMATS = ['AzureOpenAI', 'OpenAI'];

/** Headers that carry credentials, and those by which Foundry says who calls. */
const RESERVED_NAMES =
  /^(authorization|proxy-authorization|api-key|x-api-key|x-functions-key|ocp-apim-subscription-key|cookie|host|content-.*|openai-project|x-ms-foundry-(agent|model|project)-id|x-ms-client-request-id)$|secret|password|token/i;

/** Name of a header that a connection may send besides. */
export const FREE_HEADER: Rule = {
  code: MODEL_CONNECTION_CODES.ReservedConnectionHeader,
  rule: 'carries a credential, or Foundry sends it itself',
  remedy: 'leave it out: metadata can be read by everybody who can read the connection; give a key by authentication',
  holds: (value) => !RESERVED_NAMES.test(value),
};

/** Whether a URL is that of OpenAI v1, which names models in the body and has no versions. */
export const isOpenAiV1 = (targetUrl: string): boolean => /\/v1$/i.test(targetUrl);

/** Ways of authentication that each category takes. */
const AUTHENTICATIONS: Readonly<
  Record<SourceShape['category'], { readonly takes: readonly string[]; readonly words: string }>
> = {
  ApiManagement: {
    takes: ['ProjectManagedIdentity', 'ApiKey'],
    words: 'ModelConnectionAuthentication.projectIdentity() or apiKey(...)',
  },
  ModelGateway: { takes: ['ApiKey', 'OAuth2'], words: 'ModelConnectionAuthentication.oAuth2(...) or apiKey(...)' },
};

/** What a connection to a gateway is checked for. */
export interface CheckedConnection {
  readonly source: SourceShape;
  /** Undefined where none was given and there is no default. */
  readonly authentication?: AuthenticationShape;
  readonly customHeaders: Readonly<Record<string, string>>;
}

/** Adds everything that is wrong with a connection to a gateway. */
export function checkModelConnection(problems: Problems, { source, authentication, customHeaders }: CheckedConnection) {
  const { models, discovery } = source;
  problems.check('targetUrl', source.targetUrl, GATEWAY_TARGET);
  const remedy = 'list the models; agents are reported to fail with those that are known by discovery alone';
  checkOneOfTwo(problems, MODEL_CONNECTION_CODES.ModelsOrDiscovery, { models, discovery }, remedy);
  if (models !== undefined) checkConnectedModels(problems, models);
  if (discovery !== undefined) checkDiscovery(problems, discovery);
  checkApiVersion(problems, source);
  checkAuthentication(problems, source, authentication);
  for (const header of Object.keys(customHeaders)) {
    problems.check('header', header, HEADER);
    problems.check('header', header, FREE_HEADER);
  }
}

function checkDiscovery(problems: Problems, discovery: DiscoveryEndpoints): void {
  const { listPath, modelPath, answerFormat, apiVersion } = discovery;
  const path = (holds: Rule['holds'], rule: string, remedy: string): Rule => ({
    code: MODEL_CONNECTION_CODES.InvalidDiscovery,
    rule,
    remedy,
    holds: (value) => /^\/[^\s?#]*$/.test(value) && holds(value),
  });
  const list = path(
    () => true,
    'must be a path after that of the API, which begins with a slash',
    "give it as '/models'",
  );
  problems.check('listPath', listPath, list);
  const one = path(
    (value) => value.includes('{deploymentName}'),
    'must be a path with {deploymentName}',
    "give it as '/models/{deploymentName}'",
  );
  problems.check('modelPath', modelPath, one);
  problems.check('answerFormat', answerFormat, {
    code: MODEL_CONNECTION_CODES.InvalidDiscovery,
    rule: 'is not a form of answers that Foundry reads',
    remedy: `give ${FORMATS.join(' or ')}`,
    holds: (value) => FORMATS.includes(value),
  });
  problems.check('apiVersion', apiVersion, { ...MODEL_API_VERSION, code: MODEL_CONNECTION_CODES.InvalidDiscovery });
}

function checkApiVersion(problems: Problems, source: SourceShape): void {
  const { targetUrl, deploymentInPath, inferenceApiVersion: version } = source;
  problems.check('inferenceApiVersion', version, MODEL_API_VERSION);
  const isV1 = isLiteral(targetUrl) && isOpenAiV1(targetUrl);
  problems.when(deploymentInPath && version === undefined, MODEL_CONNECTION_CODES.ApiVersionContradiction, () => ({
    message: 'deploymentInPath is true, and inferenceApiVersion is not given',
    remedy: "give inferenceApiVersion, such as '2024-10-21'",
  }));
  problems.when(
    isV1 && (version !== undefined || deploymentInPath),
    MODEL_CONNECTION_CODES.ApiVersionContradiction,
    () => ({
      message: `${deploymentInPath ? 'deploymentInPath' : 'inferenceApiVersion'} is given, and ${quote(targetUrl)} is OpenAI v1, which names models in the body and has no versions`,
      remedy: 'leave deploymentInPath and inferenceApiVersion out',
    }),
  );
}

function checkAuthentication(problems: Problems, source: SourceShape, shape: AuthenticationShape | undefined): void {
  const { takes, words } = AUTHENTICATIONS[source.category];
  problems.when(
    shape === undefined || !takes.includes(shape.authType),
    MODEL_CONNECTION_CODES.AuthenticationNotInCategory,
    () => ({
      message: `a connection of category ${source.category} ${shape === undefined ? 'needs an authentication' : `does not support ${shape.authType}`}`,
      remedy: `give ${words}`,
    }),
  );
  shape?.check(problems);
  if (source.gateway !== undefined && shape !== undefined) checkAgainstGateway(problems, source.gateway, shape);
}

function checkAgainstGateway(problems: Problems, gateway: IModelGateway, { key, audience }: AuthenticationShape): void {
  const isRead = key === undefined || (key.header.toLowerCase() === KEY_HEADER && key.format === KEY_PLACE);
  problems.when(!isRead, MODEL_CONNECTION_CODES.KeyHeaderOfGateway, () => ({
    message: `the key is sent in header ${quote(key?.header ?? '')} as ${quote(key?.format ?? '')}, and the gateway reads it from ${quote(KEY_HEADER)}`,
    remedy: 'leave header and scheme out',
  }));
  const isOther = audience !== undefined && trimmed(audience) !== trimmed(gateway.audience);
  problems.when(isOther, MODEL_CONNECTION_CODES.AudienceOfGateway, () => ({
    message: `tokens are asked for ${quote(audience ?? '')}, and the gateway accepts those for ${quote(gateway.audience)}`,
    remedy: 'leave the audience out',
  }));
}

const trimmed = (audience: string): string => audience.replace(/\/$/, '').toLowerCase();

/** Throws if a connection does not have a model. */
export function expectModel(path: string, name: string, known: readonly string[]): void {
  if (!isLiteral(name) || known.includes(name)) return;
  const problems = new Problems(path);
  const remedy = modelRemedy(name, known);
  problems.add(MODEL_CONNECTION_CODES.UnknownConnectionModel, `the connection has no model ${quote(name)}`, remedy);
  problems.throwIfAny();
}

/** What a connection asks of a gateway, which is known only at the end: callers are allowed at any time. */
export interface AskedOfGateway {
  readonly path: string;
  readonly gateway: IModelGateway;
  readonly authType: string | undefined;
  /** The project or account that holds it. */
  readonly project?: IFoundryProject;
  readonly account?: IFoundryAccount;
  /** Models that were asked for, for agents. */
  readonly asked: readonly string[];
}

/** What is wrong with a connection and its gateway at the end of synthesis. */
export function problemsWithGateway({ path, gateway, authType, project, account, asked }: AskedOfGateway): string[] {
  const who = `connection ${path}`;
  if (authType === 'ApiKey' && !gateway.takesKeys) {
    const text = `${who} presents a key, and no caller of ${gateway.node.path} has one; leave authentication out, or allow the holder of the key with GatewayCaller.subscriptionKey`;
    return [endProblem(MODEL_CONNECTION_CODES.GatewayTakesNoKeys, text)];
  }
  if (authType !== 'ProjectManagedIdentity') return [];
  if (gateway.needsKey) {
    const text = `${who} presents the identity of its project, and all callers of ${gateway.node.path} have keys; allow the project, or give the connection a key`;
    return [endProblem(MODEL_CONNECTION_CODES.GatewayNeedsKey, text)];
  }
  if (project === undefined) return account === undefined ? [] : accountNotAllowed(who, gateway, account);
  const allowed = gateway.modelsOf(project);
  if (allowed === undefined) {
    const text = `project ${quote(project.projectName)} holds ${who}, and ${gateway.node.path} does not allow it; call allow with the project`;
    return [endProblem(MODEL_CONNECTION_CODES.ProjectNotAllowed, text)];
  }
  return [...new Set(asked)]
    .filter((name) => isLiteral(name) && !allowed.includes(name))
    .map((name) => {
      const text = `an agent is given model ${quote(name)} of ${who}, and project ${quote(project.projectName)} may use ${allowed.join(', ')}; add it where the gateway allows the project`;
      return endProblem(MODEL_CONNECTION_CODES.ConnectedModelNotAllowed, text);
    });
}

function accountNotAllowed(who: string, gateway: IModelGateway, account: IFoundryAccount): string[] {
  if (gateway.allowsProjectOf(account)) return [];
  const text = `account ${quote(account.accountName)} holds ${who} for its projects, and ${gateway.node.path} allows none of them; call allow with each project that is to use it`;
  return [endProblem(MODEL_CONNECTION_CODES.NoProjectAllowed, text)];
}

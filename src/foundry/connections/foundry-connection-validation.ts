import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { keyOfAccount, keyOfProject } from '../existing/foundry-keys';
import { CONNECTION_CODES } from './codes';
import { CONNECTION_NAME } from './connection-rules';
import type { FoundryConnectionProps } from './foundry-connection-props';
import { connectionsOf, type KnownConnection } from './known-connections';
import { checkOneOfTwo } from '../../core/validation/one-of-two';

/** Adds everything that is wrong with a connection's properties. */
export function checkConnection(problems: Problems, props: FoundryConnectionProps): void {
  const { account, project, kind, connectionName } = props;
  problems.check('connectionName', connectionName, CONNECTION_NAME);
  kind._shape.check(problems);
  const remedy = 'give the one that holds the connection';
  checkOneOfTwo(problems, CONNECTION_CODES.ConnectionNeedsOneOwner, { account, project }, remedy);
  const holder = project?.account ?? account;
  if (holder !== undefined) checkAmongOthers(problems, props, holder);
}

/** Rules that a connection may break only together with others of its account. */
function checkAmongOthers(problems: Problems, props: FoundryConnectionProps, account: IFoundryAccount): void {
  const { project, kind } = props;
  const { only, modelsOf } = kind._shape;
  const others = connectionsOf(account);
  problems.when(
    modelsOf !== undefined && keyOfAccount(modelsOf) === keyOfAccount(account),
    CONNECTION_CODES.ConnectionToOwnAccount,
    () => ({
      message: `the connection leads to the models of account '${account.accountName}', which holds it`,
      remedy: 'leave it out: projects reach the models of their own account without a connection',
    }),
  );
  if (only === 'telemetry') checkTelemetry(problems, others, project && keyOfProject(project));
  if (only !== 'keyVault') return;
  problems.when(project !== undefined, CONNECTION_CODES.KeyVaultConnectionOfProject, () => ({
    message: `a Key Vault connection is for the whole account, and project '${project?.projectName ?? ''}' holds it`,
    remedy: 'give account in place of project',
  }));
  const [vault] = others.filter(({ shape }) => shape.only === 'keyVault');
  problems.when(vault !== undefined, CONNECTION_CODES.SecondKeyVaultConnection, () => ({
    message: `account '${account.accountName}' already has Key Vault connection ${nameOf(vault)}`,
    remedy: 'keep one of them',
  }));
  problems.when(vault === undefined && others.length > 0, CONNECTION_CODES.KeyVaultConnectionLate, () => ({
    message: `${nameOf(others[0])} of account '${account.accountName}' is created before its Key Vault connection`,
    remedy: 'create the Key Vault connection first: it keeps only the secrets of those that follow',
  }));
}

/** A project sees the connections of its account, too. */
function checkTelemetry(problems: Problems, others: readonly KnownConnection[], project: string | undefined): void {
  const [twin] = others.filter(
    (one) =>
      one.shape.only === 'telemetry' && (one.project === project || one.project === undefined || project === undefined),
  );
  problems.when(twin !== undefined, CONNECTION_CODES.SecondTelemetryConnection, () => ({
    message: `Application Insights is already connected by ${nameOf(twin)}, and agents use at most one`,
    remedy: 'keep one of them; a connection of an account is for all its projects',
  }));
}

const nameOf = (known: KnownConnection | undefined): string =>
  known === undefined ? '' : `${quote(known.connection.connectionName)} in ${known.connection.node.path}`;

/** Warns of what is legal but risky. */
export function warnOfConnection(connection: IConstruct, props: FoundryConnectionProps): void {
  const { account, project, kind, connectionName } = props;
  if (kind.usesSecret) {
    warn(
      connection,
      CONNECTION_CODES.ConnectionByKey,
      `connection ${quote(connectionName)} authenticates with a secret: whoever has it can use it; use an identity where the ` +
        'service supports it, and rotate the secret regularly',
    );
  }
  const holder = project?.account ?? account;
  const others = holder === undefined || !isLiteral(connectionName) ? [] : connectionsOf(holder);
  const [twin] = others.filter(
    (other) =>
      other.connection.connectionName.toLowerCase() === connectionName.toLowerCase() &&
      (other.project === undefined) !== (project === undefined),
  );
  if (twin === undefined) return;
  warn(
    connection,
    CONNECTION_CODES.AmbiguousConnection,
    `connection ${quote(connectionName)} has the name of ${nameOf(twin)}, and one project can use both; rename one of them`,
  );
}

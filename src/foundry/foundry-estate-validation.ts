import { isLiteral, literals } from '../core/terraform/tokens';
import { VALIDATION_CODES } from '../core/validation/codes';
import { repeated } from '../core/validation/distinct';
import { type Problems, quote } from '../core/validation/problems';
import { FOUNDRY_ESTATE_CODES } from './codes';
import type { FoundryEstateProps } from './foundry-estate-props';
import { nameOfModel } from './model/model-deployment-plan';

/** Adds what is wrong with an estate beyond what its parts say of themselves. */
export function checkEstate(problems: Problems, props: FoundryEstateProps): void {
  const { account, existingAccount } = props;
  problems.when(
    (account === undefined) === (existingAccount === undefined),
    FOUNDRY_ESTATE_CODES.EstateAccountAmbiguous,
    () => ({
      message:
        account === undefined
          ? 'neither account nor existingAccount is given'
          : 'account and existingAccount are given',
      remedy: 'give one of them',
    }),
  );
  checkNetwork(problems, props);
  checkIds(problems, props);
  for (const list of ['contentFilters', 'models', 'projects', 'connections'] as const)
    problems.checkKnown(list, props[list]);
  checkNames(problems, props);
  checkModels(problems, props);
  checkDataStores(problems, props);
}

/** Ids of the data stores that an estate has. */
export function dataStoresIds({ dataStores = {}, existingDataStores = {} }: FoundryEstateProps): string[] {
  return [...Object.keys(dataStores), ...Object.keys(existingDataStores)];
}

function checkDataStores(problems: Problems, props: FoundryEstateProps): void {
  const ids = dataStoresIds(props);
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
    problems.add(
      FOUNDRY_ESTATE_CODES.EstateDataStoresAmbiguous,
      `data stores ${quote(id)} are given both in dataStores and in existingDataStores`,
      'give each set of data stores its own id',
    );
  }
  for (const { projectName, dataStoresId } of literals(props.projects)) {
    problems.when(
      dataStoresId !== undefined && !ids.includes(dataStoresId),
      FOUNDRY_ESTATE_CODES.UnknownDataStores,
      () => ({
        message: `project ${quote(projectName)} uses data stores ${quote(dataStoresId ?? '')}, which the estate does not have`,
        remedy: ids.length === 0 ? 'leave dataStoresId out, or add the data stores' : `give one of ${ids.join(', ')}`,
      }),
    );
    problems.when(
      dataStoresId === undefined && new Set(ids).size > 1,
      FOUNDRY_ESTATE_CODES.EstateDataStoresAmbiguous,
      () => ({
        message: `project ${quote(projectName)} does not say which data stores it uses, and the estate has several`,
        remedy: `give dataStoresId: one of ${ids.join(', ')}`,
      }),
    );
  }
}

function checkNetwork(problems: Problems, props: FoundryEstateProps): void {
  const { account, existingAccount, network, privateEndpoints = {} } = props;
  const makesSubnet = network?.agentSubnetPrefix !== undefined;
  problems.when(
    makesSubnet && (existingAccount !== undefined || account?.network !== undefined),
    FOUNDRY_ESTATE_CODES.EstateNetworkAmbiguous,
    () => ({
      message:
        existingAccount === undefined
          ? 'network.agentSubnetPrefix and account.network are given'
          : 'network.agentSubnetPrefix is given for an account that exists, whose network is fixed',
      remedy: existingAccount === undefined ? 'keep one of them' : 'leave network.agentSubnetPrefix out',
    }),
  );
  if (existingAccount === undefined || existingAccount.location !== undefined) return;
  for (const [id, { location }] of Object.entries(privateEndpoints)) {
    problems.when(location === undefined, FOUNDRY_ESTATE_CODES.PrivateEndpointWithoutLocation, () => ({
      message: `privateEndpoints.${id} has no location, and that of the existing account is not known`,
      remedy: 'give location of its subnet, or of the account in FoundryAccount.fromAccountAttributes',
    }));
  }
}

/** Next to which private endpoints to an account that exists are made. Those to one that is made are its own. */
const PARTS = [
  'Account',
  'AgentSubnet',
  'Connections',
  'ContentFilters',
  'DataDnsZones',
  'DataStores',
  'ExistingFilters',
  'FoundryDnsZones',
  'Models',
  'Projects',
];

/** Ids are the last parts of construct ids. */
function checkIds(problems: Problems, props: FoundryEstateProps): void {
  const { existingAccount, privateEndpoints = {}, dataStores = {} } = props;
  const taken = existingAccount === undefined ? [] : PARTS;
  for (const [list, ids] of Object.entries({ privateEndpoints, dataStores })) {
    for (const id of Object.keys(ids)) {
      const isTaken = list === 'privateEndpoints' && taken.includes(id);
      problems.when(id === '' || isTaken, FOUNDRY_ESTATE_CODES.InvalidEstateId, () => ({
        message: isTaken ? `${list}.${id} has the id of a part of the estate` : `an id of ${list} is empty`,
        remedy: 'give another one',
      }));
    }
  }
}

/** Whether names are parts of construct ids that there can be: what has no such name cannot be made at all. */
export function canBeMade(problems: Problems): boolean {
  const unfit = [
    FOUNDRY_ESTATE_CODES.EstateNameKnownLater,
    FOUNDRY_ESTATE_CODES.EstateNameTwice,
    FOUNDRY_ESTATE_CODES.InvalidEstateId,
    VALIDATION_CODES.ListKnownLater,
  ].map(({ name }) => name);
  return !problems.all.some(({ code }) => unfit.includes(code));
}

function checkNames(problems: Problems, props: FoundryEstateProps): void {
  const { existingModels = {}, existingProjects = {} } = props;
  const projects = literals(props.projects);
  const names = {
    filterName: literals(props.contentFilters).map(({ filterName }) => filterName),
    deploymentName: [...literals(props.models).map(nameOfModel), ...Object.keys(existingModels)],
    projectName: [...projects.map(({ id, projectName }) => id ?? projectName), ...Object.keys(existingProjects)],
    connectionName: literals(props.connections).map(({ connectionName }) => connectionName),
  };
  for (const [what, given] of Object.entries(names)) checkNamesOf(problems, what, given);
  for (const { id, projectName, connections } of projects) {
    problems.checkKnown('connections', connections);
    const own = literals(connections).map(({ connectionName }) => connectionName);
    checkNamesOf(problems, `connectionName of project ${quote(id ?? projectName)}`, own);
  }
}

function checkNamesOf(problems: Problems, what: string, given: readonly string[]): void {
  problems.when(!given.every(isLiteral), FOUNDRY_ESTATE_CODES.EstateNameKnownLater, () => ({
    message: `a ${what} is known only after apply`,
    remedy: 'give a name that is known, or make the construct itself next to the estate',
  }));
  problems.when(given.includes(''), FOUNDRY_ESTATE_CODES.InvalidEstateId, () => ({
    message: `a ${what} is empty`,
    remedy: 'give a name',
  }));
  for (const name of new Set(repeated(given))) {
    problems.add(
      FOUNDRY_ESTATE_CODES.EstateNameTwice,
      `${what} ${quote(name)} is given twice, and Azure does not tell names apart by case`,
      'rename one of them, or remove it',
    );
  }
}

function checkModels(problems: Problems, props: FoundryEstateProps): void {
  const models = literals(props.models);
  const filters = literals(props.contentFilters).map(({ filterName }) => filterName);
  const existing = Object.keys(props.existingModels ?? {});
  models.forEach((model, index) => {
    const name = nameOfModel(model);
    const { spilloverName, contentFilterName } = model;
    const isTwice =
      (model.contentFilter !== undefined && contentFilterName !== undefined) ||
      (model.spillover !== undefined && spilloverName !== undefined);
    problems.when(isTwice, FOUNDRY_ESTATE_CODES.EstateModelAmbiguous, () => ({
      message: `model ${quote(name)} names its content filter or its spillover twice`,
      remedy: 'give the name, or the construct',
    }));
    const before = [...models.slice(0, index).map(nameOfModel), ...existing];
    problems.when(
      spilloverName !== undefined && !before.includes(spilloverName),
      FOUNDRY_ESTATE_CODES.UnknownSpillover,
      () => ({
        message: `model ${quote(name)} spills over to ${quote(spilloverName ?? '')}, which is not listed before it`,
        remedy: 'correct the name, or list that one first',
      }),
    );
    problems.when(
      isUnknownFilter(contentFilterName, filters) && props.existingAccount === undefined,
      FOUNDRY_ESTATE_CODES.UnknownContentFilter,
      () => ({
        message: `model ${quote(name)} has content filter ${quote(contentFilterName ?? '')}, which is not one of contentFilters, and a new account has Microsoft's own alone`,
        remedy: filters.length === 0 ? 'add it to contentFilters' : `give one of ${filters.join(', ')}, or add it`,
      }),
    );
  });
}

const isUnknownFilter = (name: string | undefined, filters: readonly string[]): boolean =>
  name !== undefined && isLiteral(name) && !filters.includes(name) && !name.startsWith('Microsoft.');

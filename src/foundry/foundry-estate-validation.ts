import { isLiteral, literals } from '../core/terraform/tokens';
import { type Problems, quote } from '../core/validation/problems';
import { FOUNDRY_ESTATE_CODES } from './codes';
import type { EstateModel, FoundryEstateProps } from './foundry-estate-props';
import { nameOfModel } from './model/model-deployment-plan';

/** Adds what is wrong with an estate beyond what its parts say of themselves. */
export function checkEstate(problems: Problems, props: FoundryEstateProps): void {
  const { account, existingAccount, privateEndpoints = {} } = props;
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
  problems.when(
    existingAccount !== undefined && Object.keys(privateEndpoints).length > 0,
    FOUNDRY_ESTATE_CODES.PrivateEndpointOfExistingAccount,
    () => ({
      message: 'privateEndpoints is given for an account that exists',
      remedy: 'leave it out, and make a FoundryPrivateEndpoint',
    }),
  );
  for (const list of ['contentFilters', 'models', 'projects'] as const) problems.checkKnown(list, props[list]);
  checkNames(problems, props);
  checkModels(problems, literals(props.models));
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

function checkNames(problems: Problems, props: FoundryEstateProps): void {
  const names = {
    filterName: literals(props.contentFilters).map(({ filterName }) => filterName),
    deploymentName: literals(props.models).map(nameOfModel),
    projectName: literals(props.projects).map(({ id, projectName }) => id ?? projectName),
  };
  for (const [what, given] of Object.entries(names)) {
    problems.when(!given.every(isLiteral), FOUNDRY_ESTATE_CODES.EstateNameKnownLater, () => ({
      message: `a ${what} is known only after apply`,
      remedy: 'give a name that is known, or make the construct itself next to the estate',
    }));
  }
}

function checkModels(problems: Problems, models: readonly EstateModel[]): void {
  models.forEach((model, index) => {
    const name = nameOfModel(model);
    const isTwice =
      (model.contentFilter !== undefined && model.contentFilterName !== undefined) ||
      (model.spillover !== undefined && model.spilloverName !== undefined);
    problems.when(isTwice, FOUNDRY_ESTATE_CODES.EstateModelAmbiguous, () => ({
      message: `model ${quote(name)} names its content filter or its spillover twice`,
      remedy: 'give the name, or the construct',
    }));
    const { spilloverName } = model;
    const before = models.slice(0, index).map(nameOfModel);
    problems.when(
      spilloverName !== undefined && !before.includes(spilloverName),
      FOUNDRY_ESTATE_CODES.UnknownSpillover,
      () => ({
        message: `model ${quote(name)} spills over to ${quote(spilloverName ?? '')}, which is not listed before it`,
        remedy: 'correct the name, or list that one first',
      }),
    );
  });
}

import { isLiteral } from '../../core/terraform/tokens';
import { repeated } from '../../core/validation/distinct';
import { type Problems, quote } from '../../core/validation/problems';
import { AI_GATEWAY_LIST_CODES } from './codes';
import type { ConnectedModel } from './connected-model';
import { CONNECTED_MODEL } from './target-rules';

/** Adds what is wrong with the models that a connection leads to. */
export function checkConnectedModels(problems: Problems, models: readonly ConnectedModel[]): void {
  problems.checkKnown('models', models);
  if (!isLiteral(models)) return;
  problems.when(models.length === 0, AI_GATEWAY_LIST_CODES.ConnectedModelsEmpty, () => ({
    message: 'models is an empty list',
    remedy: 'list at least one model',
  }));
  models.forEach(({ modelName }, index) => {
    problems.check(`models[${index}].modelName`, modelName, CONNECTED_MODEL);
  });
  for (const name of repeated(models.map(({ modelName }) => modelName))) {
    problems.add(AI_GATEWAY_LIST_CODES.ConnectedModelsEmpty, `model ${quote(name)} is listed twice`, 'list it once');
  }
}

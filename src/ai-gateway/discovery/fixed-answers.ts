import type { PlannedModel } from '../list/model-plan';
import type { DiscoveryEndpoints } from './discovery-endpoints';

/** The answer that lists models. */
export function listAnswer(models: readonly PlannedModel[], endpoints: DiscoveryEndpoints): string {
  const items = models.map((model) => item(model, endpoints));
  return JSON.stringify(endpoints.answerFormat === 'OpenAI' ? { object: 'list', data: items } : { value: items });
}

/** The answer about one model. */
export function modelAnswer(model: PlannedModel, endpoints: DiscoveryEndpoints): string {
  return JSON.stringify(item(model, endpoints));
}

function item({ modelName, format, model }: PlannedModel, { answerFormat }: DiscoveryEndpoints): object {
  if (answerFormat === 'OpenAI') return { id: modelName, object: 'model', created: 0, owned_by: format.toLowerCase() };
  const { modelName: name = modelName, version = '' } = model ?? {};
  return { name: modelName, properties: { model: { format, name, version } } };
}

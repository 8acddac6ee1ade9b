import { AnnotationMetadataEntryType, App, TerraformStack } from 'cdktf';
import { IngressTopology } from '../src';
import { AgentsStack } from './agents/agents-stack';
import { addImports } from './base/imports';
import { CallersStack } from './callers/callers-stack';
import { FoundryEstateStack } from './foundry/foundry-estate-stack';
import { ModelsStack } from './models/models-stack';
import { IngressStack } from './ingress/ingress-stack';
import { letTagsBe } from './base/policy-tags';
import { forbidRegistration } from './base/resource-providers';
import { PoliciesStack } from './policies/policies-stack';
import { RegistryStack } from './registry/registry-stack';
import { isEstate } from './settings/foundry-settings';
import { type AzureSettings, isOfAzure, type Settings } from './settings/settings-schema';
import { SettingsOrigin } from './settings/settings-origin';
import { madeFrom, withOrigins } from './settings/file/made-from';

const WARNING: string = AnnotationMetadataEntryType.WARN;
const ERROR: string = AnnotationMetadataEntryType.ERROR;

/** All stacks of one environment. References run one way: agents to ingress, and both to the estate. */
export function createApp(settings: Settings, outdir?: string): App {
  // Stack traces would put the folder's name into cdktf.out/manifest.json.
  const app = new App({ outdir, stackTraces: false });
  withOrigins(app, () => {
    addStacks(app, settings);
  });
  return app;
}

/** Writes what an app made. Throws what shows at the end, and what the guardrails refuse. */
export function synthesize(app: App): void {
  withOrigins(app, () => {
    app.synth();
    // The command line of CDKTF has them not thrown, and tells them without their place.
    const errors = annotationsOf(app).filter(({ level }) => level === ERROR);
    if (errors.length === 0) return;
    const lines = errors.map(({ constructPath, text }) => `[${constructPath}] ${text}`).join('\n');
    throw new Error(`Encountered Annotations with level "ERROR":\n${lines}\n\nEither fix`);
  });
}

/** What constructs have noted: warnings and errors. */
export function annotationsOf(app: App) {
  return app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === WARNING || type === ERROR)
        .map(({ type, data }) => ({ level: type, constructPath: node.path, text: String(data) })),
    );
}

function addStacks(app: App, settings: Settings): void {
  const { environment, subscriptionId, policies, registry, callers, imports = {} } = settings;
  const ofAzure = isOfAzure(settings) ? addStacksOfAzure(app, settings) : undefined;
  if (policies !== undefined && subscriptionId !== undefined) {
    const place = madeFrom(['policies'], app, `${environment}-policies`);
    new PoliciesStack(...place, { ...settings, subscriptionId, policies });
  }
  if (registry !== undefined) {
    const place = madeFrom(['registry'], app, `${environment}-registry`);
    new RegistryStack(...place, { ...settings, registry }, SettingsOrigin.of(settings)?.cards ?? new Map());
  }
  if (callers !== undefined && isOfAzure(settings)) {
    const place = madeFrom(['callers'], app, `${environment}-callers`);
    const callersStack = new CallersStack(...place, { ...settings, callers }, ofAzure?.estateStack?.estate);
    // Roles on agents are given once these exist.
    for (const earlier of [ofAzure?.estateStack, ofAzure?.agentsStack])
      if (earlier !== undefined) callersStack.addDependency(earlier);
  }
  madeFrom(['imports'], app, 'imports');
  addImports(app, imports);
  for (const stack of app.node.children.filter((child) => TerraformStack.isStack(child))) {
    letTagsBe(stack, settings.ignoreTagsOfPolicies ?? []);
    if (settings.registerResourceProviders === false) forbidRegistration(stack);
  }
}

/** The estate, the ways in, and the agents; what there is of them. */
function addStacksOfAzure(app: App, settings: AzureSettings) {
  const { environment, foundry, ingress, models, agents = {}, access } = settings;
  const estateStack = isEstate(foundry)
    ? new FoundryEstateStack(...madeFrom(['foundry'], app, `${environment}-foundry`), { ...settings, foundry })
    : undefined;
  // Without a gateway there is nothing for the network team to deploy.
  const hasGateway = ingress !== undefined && ingress.topology !== IngressTopology.MANAGED;
  const ingressStack = hasGateway
    ? new IngressStack(...madeFrom(['ingress'], app, `${environment}-ingress`), { ...settings, ingress })
    : undefined;
  if (estateStack !== undefined) ingressStack?.addDependency(estateStack);
  const modelsStack =
    models === undefined
      ? undefined
      : new ModelsStack(
          ...madeFrom(['models'], app, `${environment}-models`),
          { ...settings, models },
          ingressStack?.gateway,
          estateStack?.estate,
        );
  for (const earlier of [estateStack, ingressStack]) if (earlier !== undefined) modelsStack?.addDependency(earlier);
  const hasAgents = Object.keys(agents).length > 0 || access !== undefined;
  const agentsStack = hasAgents
    ? new AgentsStack(
        ...madeFrom(['agents'], app, `${environment}-agents`),
        settings,
        ingressStack?.gateway,
        estateStack?.estate,
      )
    : undefined;
  if (agentsStack !== undefined) {
    // They write to one account, which takes one write at a time.
    for (const earlier of [estateStack, ingressStack, modelsStack])
      if (earlier !== undefined) agentsStack.addDependency(earlier);
  }
  return { estateStack, agentsStack };
}

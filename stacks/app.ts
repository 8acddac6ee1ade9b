import { App, TerraformStack } from 'cdktf';
import { IngressTopology } from '../src';
import { AgentsStack } from './agents-stack';
import { addImports } from './imports';
import { IngressStack } from './ingress-stack';
import { forbidRegistration } from './resource-providers';
import type { Settings } from './settings-schema';

/** All stacks of one environment. References run one way: agents to ingress. */
export function createApp(settings: Settings, outdir?: string): App {
  // Stack traces would put the folder's name into cdktf.out/manifest.json.
  const app = new App({ outdir, stackTraces: false });
  const { environment, ingress, agents = {}, access, imports = {} } = settings;
  // Without a gateway there is nothing for the network team to deploy.
  const hasGateway = ingress !== undefined && ingress.topology !== IngressTopology.MANAGED;
  const ingressStack = hasGateway
    ? new IngressStack(app, `${environment}-ingress`, { ...settings, ingress })
    : undefined;
  if (Object.keys(agents).length > 0 || access !== undefined) {
    new AgentsStack(app, `${environment}-agents`, settings, ingressStack?.gateway);
  }
  addImports(app, imports);
  if (settings.registerResourceProviders === false) {
    for (const stack of app.node.children.filter((child) => TerraformStack.isStack(child))) forbidRegistration(stack);
  }
  return app;
}

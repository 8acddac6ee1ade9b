import { App } from 'cdktf';
import { AgentsStack } from './agents-stack';
import { IngressStack } from './ingress-stack';
import type { Settings } from './settings-schema';

/** All stacks of one environment. References run one way: agents to ingress. */
export function createApp(settings: Settings, outdir?: string): App {
  // Stack traces would put the folder's name into cdktf.out/manifest.json.
  const app = new App({ outdir, stackTraces: false });
  const { environment, ingress, agents = {}, access } = settings;
  const ingressStack = ingress && new IngressStack(app, `${environment}-ingress`, { ...settings, ingress });
  if (Object.keys(agents).length > 0 || access !== undefined) {
    new AgentsStack(app, `${environment}-agents`, settings, ingressStack?.gateway);
  }
  return app;
}

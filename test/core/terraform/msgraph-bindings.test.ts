import * as fs from 'node:fs';
import * as path from 'node:path';
import * as cdktfJson from '../../../cdktf.json';
import { msgraph } from '../../../src';
import { synthesize } from '../../support/synthesize';

test('a body comes out as it was given, with keys of OData and whatever is nested in it', () => {
  const body = {
    displayName: 'Agent',
    'agentCardManifest@odata.bind': 'https://graph.microsoft.com/beta/agentRegistry/agentCardManifests/one',
    agentCardManifest: { skills: [{ id: 'a', tags: ['x', 'y'] }], capabilities: { streaming: false, extensions: [] } },
    nothing: null,
  };
  const stack = synthesize((scope) => {
    new msgraph.provider.MsgraphProvider(scope, 'msgraph');
    new msgraph.resource.Resource(scope, 'Resource', {
      url: 'agentRegistry/agentInstances',
      apiVersion: 'beta',
      body,
      responseExportValues: { id: 'id' },
      retry: { errorMessageRegex: ['Later'] },
      timeouts: { create: '5m' },
    });
  });
  expect(stack.only('msgraph_resource').config).toEqual({
    url: 'agentRegistry/agentInstances',
    api_version: 'beta',
    body,
    response_export_values: { id: 'id' },
    retry: { error_message_regex: ['Later'] },
    timeouts: { create: '5m' },
  });
});

test('what is generated is of the providers that cdktf.json lists, and of versions that it allows', () => {
  const providers = path.resolve('src/providers');
  const generated = fs.readdirSync(providers).map((name) => {
    const text = fs.readFileSync(path.join(providers, name, 'provider', 'index.ts'), 'utf8');
    const [, constraint] = /providerVersionConstraint: '(.*)'/.exec(text) ?? [];
    const [, source] = /terraformProviderSource: '(.*)'/.exec(text) ?? [];
    return { name, source, version: constraint };
  });
  expect(generated).toEqual(cdktfJson.terraformProviders);
});

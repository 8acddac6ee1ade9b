import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type App, TerraformElement, TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { AgentAccess } from '../../../stacks/agents/agent-access';
import { createApp } from '../../../stacks/app';
import { explain } from '../../../stacks/settings/explain';
import { madeFrom, placesIn, withOrigins } from '../../../stacks/settings/file/made-from';
import { parseSettings } from '../../../stacks/settings/settings';
import { core } from '../../../src';
import { EXAMPLES, exampleText } from '../../support/examples';

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'places-'));

afterAll(() => {
  fs.rmSync(outdir, { recursive: true });
});

/** Scopes that the app makes to keep things together; they find nothing wrong themselves. */
const isScope = (one: IConstruct) => TerraformStack.isStack(one) || one instanceof AgentAccess || isPlain(one);
const isPlain = (one: IConstruct) => one.constructor === Construct;

/** Constructs of the library that the app makes itself, not what they make in turn. */
function madeByTheApp(scope: IConstruct): IConstruct[] {
  return scope.node.children
    .filter((child) => TerraformStack.isStack(child) || !(child instanceof TerraformElement))
    .flatMap((child) => [...(isPlain(child) ? [] : [child]), ...(isScope(child) ? madeByTheApp(child) : [])]);
}

function stackOf(app: App): TerraformStack {
  const stack = app.node.children.find((child): child is TerraformStack => TerraformStack.isStack(child));
  if (stack === undefined) throw new Error('the app has no stack');
  return stack;
}

const withoutPlace = (app: App) =>
  madeByTheApp(app)
    .map(({ node }) => node.path)
    .filter((one) => !placesIn(app).has(one));

/** An example with all that examples leave out. */
const MORE = exampleText('access')
  .replace(/^subscriptionId:.*$/m, (line) => `${line}\nnewerRegions: [{ name: moonnorth }]\nregisterBotService: true`)
  .concat(
    'existingIngress:\n',
    '  gatewayId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim\n',
    '  publicHostName: agents.contoso.com\n  apiName: agents\n',
    '  foundryPrivateEndpointId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/pe\n',
  );

test.each([...EXAMPLES.map((name) => [name, exampleText(name)]), ['everything else', MORE]])(
  'whatever the app makes of %s is made from a place of the settings',
  (_, text) => {
    const { subscriptionId = '' } = parseSettings(exampleText('access'), 'env.yaml');
    const settings = parseSettings(text.replace(/00000000-0000-0000-0000-000000000000/g, subscriptionId), 'env.yaml');
    const app = createApp(settings, outdir);
    expect(madeByTheApp(app).length).toBeGreaterThan(1);
    expect(withoutPlace(app)).toEqual([]);
  },
);

test('a construct that is made without a place is found', () => {
  const app = createApp(parseSettings(exampleText('minimal'), 'env.yaml'), outdir);
  new core.NewerRegions(stackOf(app), 'Elsewhere', { regions: [] });
  expect(withoutPlace(app)).toEqual([expect.stringMatching(/Elsewhere$/)]);
});

test('what something within a construct finds wrong is told at the line of the construct', () => {
  const settings = parseSettings(exampleText('minimal'), 'env.yaml');
  const app = createApp(settings, outdir);
  const stack = stackOf(app);
  const [scope] = madeFrom(['foundry'], new Construct(stack, 'Outer'), 'Unused');
  madeFrom(['foundry', 'projectId'], stack, 'Outer');
  const wrong = Object.assign(new Error('wrong'), {
    name: 'ValidationError',
    constructPath: `${scope.node.path}/Inner/Resource`,
    problems: [{ code: 'Wrong', message: 'it is wrong', remedy: 'correct it' }],
  });
  try {
    withOrigins(app, () => {
      throw wrong;
    });
  } catch (error) {
    expect(explain(error, settings)).toMatch(/^env\.yaml:\d+:\d+: foundry\.projectId: it is wrong; correct it$/);
  }
  expect.assertions(1);
});

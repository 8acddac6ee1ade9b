import * as fs from 'node:fs';
import * as path from 'node:path';
import { callersDiagram } from '../../../stacks/diagram/callers-diagram';
import { drawnPage } from '../../../stacks/diagram/drawn-pages';
import { responsesDiagram } from '../../../stacks/diagram/responses-diagram';
import { parseSettings } from '../../../stacks/settings/settings';
import { EXAMPLES, exampleSettings } from '../../support/examples';
import { changedExample } from '../../support/mistake-rows';
import type { Change } from '../../support/settings-changes';

const pageOf = (name: string) => fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', `${name}.md`), 'utf8');
const changed = (example: string, ...changes: Change[]) => parseSettings(changedExample(example, changes), 'env.yaml');
const shownIn = (page: string) => [...page.matchAll(/<!-- diagram of ([a-z0-9-]+) -->/g)].map(([, name]) => name);

test('docs/callers.md has the pictures that `npm run diagrams` writes, of every example of callers', () => {
  const page = pageOf('callers');
  expect(drawnPage('callers', page, exampleSettings)).toBe(page);
  expect(shownIn(page)).toEqual(EXAMPLES.filter((name) => exampleSettings(name).callers !== undefined));
});

test('docs/responses.md has the pictures that `npm run diagrams` writes, of every example of a Responses route', () => {
  const page = pageOf('responses');
  expect(drawnPage('responses', page, exampleSettings)).toBe(page);
  const hasRoutes = (name: string) =>
    Object.values(exampleSettings(name).agents ?? {}).some(({ responses }) => responses !== undefined);
  expect(shownIn(page)).toEqual(EXAMPLES.filter(hasRoutes));
});

describe('the picture of callers', () => {
  test('has what each app proves who it is with, and what it is granted', () => {
    const drawn = callersDiagram(exampleSettings('callers'));
    expect(drawn).toContain(
      'Demo frontend<br/>✓ proves who it is: managed identity 00000000-0000-4000-8000-0000000000a2',
    );
    expect(drawn).toMatch(/-->\|"user_impersonation: pre-authorized"\| one1$/m);
  });

  test('follows the settings: consent that is not given is not drawn', () => {
    const drawn = callersDiagram(
      changed('callers', [['callers', 'clients', 'frontend', 'mayCall', 0, 'consent'], 'none']),
    );
    expect(drawn).not.toContain('pre-authorized');
    expect(drawn).toContain('consent for all users');
  });
});

describe('the picture of a Responses route', () => {
  test('has the checks of each mode, and who has the role', () => {
    const drawn = responsesDiagram(exampleSettings('responses'));
    expect(drawn).toMatch(/passed through.*for https:\/\/ai\.azure\.com.*60 requests in 60 seconds/);
    expect(drawn).toMatch(/exchanged.*with app role: Reports\.Ask/);
    expect(drawn).toContain('✓ the role of the gateway');
    expect(drawn).toContain('✓ from 198.51.100.0/24<br/>✓ POST below /responses/');
  });

  test('follows the settings: no way from outside where the edge opens none', () => {
    const drawn = responsesDiagram(
      changed(
        'responses',
        [['ingress', 'edge', 'responses'], undefined],
        [['agents', 'helpdesk', 'responses', 'maxBodyBytes'], 4096],
      ),
    );
    expect(drawn).not.toContain('outside');
    expect(drawn).toContain('up to 4096 bytes');
  });
});

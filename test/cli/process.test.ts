import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as path from 'node:path';
import { folderWith, OUTPUTS } from './simulated-foundry';

const MAIN = path.join(__dirname, '..', '..', 'cli', 'main.ts');

/** Stands in for the Azure CLI. */
const SIGNED_IN = `#!/bin/sh
echo '{"accessToken":"test-token","expires_on":4102444800,"tokenType":"Bearer"}'
`;

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

/** The real program, which asks a proxy of the test instead of the world. */
describe('as a process of its own', () => {
  const folder = folderWith(OUTPUTS);
  const proxy = http.createServer();
  const sockets: Socket[] = [];
  const asked: string[] = [];
  let running: Running;
  let onAsked: () => void;

  beforeAll(async () => {
    fs.writeFileSync(path.join(folder, 'az'), SIGNED_IN, { mode: 0o755 });
    proxy.on('connect', (request: http.IncomingMessage, socket: Socket) => {
      sockets.push(socket);
      asked.push(request.url ?? '');
      onAsked();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    running.child.kill('SIGKILL');
    for (const socket of sockets.splice(0)) socket.destroy();
    asked.length = 0;
  });
  afterAll(() => {
    proxy.close();
    fs.rmSync(folder, { recursive: true });
  });

  const PUBLISH = [
    ...['publish', '--agent', 'helpdesk', '--scope', 'Shared'],
    ...['--outputs', path.join(folder, 'outputs.json')],
  ];

  function start(
    environment: Record<string, string>,
    args: readonly string[] = PUBLISH,
    before: string[] = [],
  ): Running {
    const child = spawn(process.execPath, ['--import', 'tsx', ...before, MAIN, ...args], {
      cwd: path.dirname(MAIN),
      env: { PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`, HOME: folder, ...environment },
    });
    let err = '';
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    return {
      child,
      ended: new Promise((resolve) =>
        child.on('close', (code) => {
          resolve({ code, err });
        }),
      ),
    };
  }

  const proxyUrl = (): string => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  test('requests go through HTTPS_PROXY, and Ctrl-C leaves a proxy that is silent', async () => {
    onAsked = () => running.child.kill('SIGINT');
    running = start({ HTTPS_PROXY: proxyUrl() });
    const { code, err } = await running.ended;
    expect(asked).toEqual(['contoso.services.ai.azure.com:443']);
    expect([code, err]).toEqual([130, 'Interrupted. Nothing was changed.\n']);
  }, 20_000);

  test('a reader that has read enough is no error', async () => {
    running = start({}, ['--help']);
    running.child.stdout?.destroy();
    expect(await running.ended).toEqual({ code: 0, err: '' });
  }, 20_000);

  test('a proxy that is no address is wrong usage, and its password is not told', async () => {
    running = start({ HTTPS_PROXY: 'http://user:secret@:::' }, ['--help']);
    const { code, err } = await running.ended;
    expect(code).toBe(2);
    expect(err).toMatch(/^error: HTTPS_PROXY.* must hold an address such as [^\n]*\n$/);
    expect(err).not.toContain('secret');
  }, 20_000);

  test.each([
    ['in two lines', {}, /^error: RangeError: broken\nThis is a defect\. .*\n$/],
    ['with its place where that is asked for', { FOUNDRY_AGENTS_DEBUG: '1' }, /RangeError: broken\n\s+at /],
  ])(
    'a defect is told %s',
    async (_name, environment, told) => {
      const broken =
        'data:text/javascript,Object.defineProperty(process,"stdin",{get(){throw new RangeError("broken")}})';
      running = start(environment, ['--help'], ['--import', broken]);
      const { code, err } = await running.ended;
      expect(code).toBe(1);
      expect(err).toMatch(told);
    },
    20_000,
  );
});

import { spawn } from 'node:child_process';
import * as dgram from 'node:dgram';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import * as tls from 'node:tls';
import { generate } from 'selfsigned';
import { nodeAddresses, nodeHandshake } from '../../../../cli/verify/probe-client/node-network';
import { NoAnswer } from '../../../../cli/verify/probe-client/probe-client';

const LATER = AbortSignal.timeout(10_000);

function portOf(server: net.Server): number {
  return (server.address() as net.AddressInfo).port;
}

async function listening<T extends net.Server>(server: T): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Two days from now, in whole seconds, as a certificate says it. */
const VALID_TO = new Date(Math.ceil(Date.now() / 1000) * 1000 + 2 * 86_400_000);

/** A key and a certificate that signs itself; no key is kept among the sources. */
function newCertificate(names: { name: string; value: string }[], altNames: { type: 7; ip: string }[] = []) {
  return generate([{ name: 'organizationName', value: 'Nobody' }, ...names], {
    keySize: 2048,
    notBeforeDate: new Date(),
    notAfterDate: VALID_TO,
    extensions: [
      { name: 'basicConstraints', cA: true },
      ...(altNames.length === 0 ? [] : [{ name: 'subjectAltName' as const, altNames }]),
    ],
  });
}

describe('TLS', () => {
  test('a port where nobody listens gives no answer', async () => {
    // No port that a server has just left: another test may be given it at once.
    await expect(nodeHandshake('127.0.0.1', 1, LATER)).rejects.toThrow(NoAnswer);
    await expect(nodeHandshake('127.0.0.1', 1, LATER)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('a server that speaks something else gives no answer', async () => {
    const server = await listening(net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    await expect(nodeHandshake('127.0.0.1', portOf(server), LATER)).rejects.toThrow(/does not accept a TLS connection/);
    server.close();
  });

  test('a server that says nothing is left when the time is over', async () => {
    const server = await listening(net.createServer());
    await expect(nodeHandshake('127.0.0.1', portOf(server), AbortSignal.timeout(50))).rejects.toThrow(NoAnswer);
    server.close();
  });

  test('a certificate that is not trusted is an answer', async () => {
    const { private: key, cert } = await newCertificate([{ name: 'commonName', value: 'elsewhere.test' }]);
    const server = await listening(tls.createServer({ key, cert }));
    server.on('tlsClientError', () => undefined);
    const shown = await nodeHandshake('127.0.0.1', portOf(server), LATER);
    expect(shown).toMatchObject({ problem: 'the certificate is self-signed', issuer: 'Nobody' });
    expect(shown.validTo).toEqual(VALID_TO);
    server.close();
  });

  test('an authority that only this machine trusts is none', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tls-'));
    try {
      const { private: key, cert: pem } = await newCertificate([], [{ type: 7, ip: '127.0.0.1' }]);
      const cert = path.join(folder, 'cert.pem');
      fs.writeFileSync(cert, pem);
      const server = await listening(tls.createServer({ key, cert: pem }));
      server.on('tlsClientError', () => undefined);
      const [root, port] = [path.join(__dirname, '..', '..', '..', '..'), portOf(server)];
      // Node reads NODE_EXTRA_CA_CERTS when it starts. The plain connection proves that it is heeded.
      const script = `
        import * as tls from 'node:tls';
        import * as module from ${JSON.stringify(path.join(root, 'cli/verify/probe-client/node-network.ts'))};
        const { nodeHandshake } = module.default ?? module;
        const { problem } = await nodeHandshake('127.0.0.1', ${port}, AbortSignal.timeout(10000));
        const plain = tls.connect({ host: '127.0.0.1', port: ${port} }, () => {
          console.log(JSON.stringify([plain.authorized, problem]));
          plain.destroy();
        });`;
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: root,
        env: { ...process.env, NODE_EXTRA_CA_CERTS: cert },
      });
      let out = '';
      child.stdout.on('data', (chunk) => (out += String(chunk)));
      child.stderr.on('data', (chunk) => (out += String(chunk)));
      await new Promise((resolve) => child.on('close', resolve));
      server.close();
      expect(out.trim()).toBe('[true,"the certificate is self-signed"]');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }, 20_000);
});

describe('DNS', () => {
  /** A server that answers every question with this code, and questions for IPv4 with this address. */
  async function dnsServer(code: number, address: readonly number[] = []): Promise<dgram.Socket> {
    const socket = dgram.createSocket('udp4');
    socket.on('message', (question, from) => {
      const reply = Buffer.from(question);
      // Behind the name, which ends with a zero, stands the type.
      const ofIpv4 = question.readUInt16BE(question.indexOf(0, 12) + 1) === 1;
      const holds = ofIpv4 && address.length > 0;
      reply.writeUInt16BE(0x8180 | code, 2);
      reply.writeUInt16BE(holds ? 1 : 0, 6);
      reply.writeUInt16BE(0, 10);
      // Header and question; what may follow the question is left out.
      const end = question.indexOf(0, 12) + 5;
      const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address]);
      socket.send(Buffer.concat([reply.subarray(0, end), ...(holds ? [record] : [])]), from.port, from.address);
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return socket;
  }

  const ask = (socket: dgram.Socket): Promise<readonly string[]> =>
    nodeAddresses('agent.contoso.com', LATER, [`127.0.0.1:${socket.address().port}`]).finally(() => socket.close());

  test.each([
    ['an address', 0, [20, 1, 2, 3], ['20.1.2.3']],
    ['a name without addresses', 0, [], []],
    ['no such name', 3, [], []],
  ])('%s', async (_, code, address, expected) => {
    expect(await ask(await dnsServer(code, address))).toEqual(expected);
  });

  test('a server that refuses is no answer', async () => {
    await expect(ask(await dnsServer(5))).rejects.toThrow(NoAnswer);
  });
});

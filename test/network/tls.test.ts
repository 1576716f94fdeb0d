import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  createServer as createTlsServer,
  getCACertificates,
  setDefaultCACertificates,
} from 'node:tls';
import { beforeAll, afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { politeFetch } from '../../src/network/polite-fetch.ts';
import { sayNetworkProblem } from '../../src/network/say-network-problem.ts';
import { certificateAuthority, selfSigned, type Certificate } from './certificate.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeServer } from './fake-server.ts';

const known = certificateAuthority('Known authority');
const unknown = certificateAuthority('Unknown authority');
const before = getCACertificates('default');

beforeAll(() => setDefaultCACertificates([...before, known.cert]));
afterAll(() => setDefaultCACertificates(before));

const PAST = { from: new Date(Date.UTC(2020, 0, 1)), to: new Date(Date.UTC(2020, 3, 1)) };
const FUTURE = { from: new Date(Date.UTC(2048, 0, 1)), to: new Date(Date.UTC(2048, 3, 1)) };

async function ask(origin: string) {
  const answer = await politeFetch(fakeNetwork(), { url: new URL('/list', origin) });
  const { host } = new URL(origin);
  if (!('code' in answer)) return { answer, code: '', what: '', cure: '' };
  const { what, cure } = sayNetworkProblem(answer);
  return { answer, code: answer.code, what: what.replaceAll(host, 'HOST'), cure };
}

/** A server that does something else than a web server. */
async function socketServer(listen: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    listen(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a certificate of a known authority for the right name is accepted', async () => {
  const { origin } = await fakeServer(() => ({ body: 'a.example' }), known.issue());
  expect((await ask(origin)).answer).toMatchObject({ text: 'a.example' });
});

describe('a certificate', () => {
  test.each<[string, Certificate, string, string, RegExp]>([
    [
      'that has expired',
      known.issue(PAST),
      'certificate-expired',
      'The certificate of HOST, which proves who it is, has expired.',
      /right date.*If the server is yours, renew/u,
    ],
    [
      'that is not valid yet',
      known.issue(FUTURE),
      'certificate-not-yet-valid',
      'The certificate of HOST, which proves who it is, is not valid yet.',
      /^Check that this machine has the right date/u,
    ],
    [
      'that the server made itself',
      selfSigned(),
      'certificate-self-signed',
      'HOST made its certificate itself, so nobody vouches for who it is.',
      /Let’s Encrypt/u,
    ],
    [
      'of an authority that nobody knows',
      unknown.issue(),
      'certificate-of-unknown-issuer',
      'The certificate of HOST comes from an issuer that this machine does not know, or the server leaves out the certificates that lead to a known one.',
      /fullchain\.pem/u,
    ],
    [
      'of another name',
      known.issue({ names: ['other.example', '*.other.example'] }),
      'certificate-of-another-name',
      'The certificate that HOST shows is for other.example, *.other.example, and not for 127.0.0.1.',
      /^Check the spelling of the address\. If the server is yours/u,
    ],
    [
      'of many other names',
      known.issue({ names: ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.example`) }),
      'certificate-of-another-name',
      'The certificate that HOST shows is for a.example, b.example, c.example, 2 more, and not for 127.0.0.1.',
      /./u,
    ],
    [
      'of a name that is none',
      known.issue({ names: ['\u001b[31mred, DNS:127.0.0.1'] }),
      'certificate-of-another-name',
      'The certificate that HOST shows is for another name, and not for 127.0.0.1.',
      /./u,
    ],
  ])('%s is said to be that, whose it is, and what to do', async (_what, own, code, what, cure) => {
    const { origin, got } = await fakeServer(() => ({ body: 'a.example' }), own);
    const said = await ask(origin);
    expect(said).toMatchObject({ code, what });
    expect(said.cure).toMatch(cure);
    expect(`${said.what} ${said.cure}`).not.toMatch(/verif|reject|CERT_|ERR_|insecure/iu);
    expect(got).toEqual([]);
  });
});

describe('a server that does not encrypt as it should', () => {
  test('because it is a web server without encryption', async () => {
    const { origin, got } = await fakeServer(() => ({ body: 'x' }));
    expect(await ask(origin.replace('http:', 'https:'))).toMatchObject({
      code: 'not-encrypted',
      what: 'HOST answers, but without encryption: what runs there is no web server for https://.',
    });
    expect(got).toEqual([]);
  });

  test('because it is no web server', async () => {
    const origin = await socketServer((socket) => socket.write('SSH-2.0-OpenSSH_9.9\r\n'));
    expect(await ask(origin)).toMatchObject({ code: 'not-encrypted' });
  });

  test('because it hangs up', async () => {
    const origin = await socketServer((socket) => socket.once('data', () => socket.destroy()));
    expect(await ask(origin)).toMatchObject({ code: 'connection-lost' });
  });

  test('because it can do only what is too old', async () => {
    const server = createTlsServer({
      ...known.issue(),
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    server.on('tlsClientError', () => undefined);
    const { code, what, cure } = await ask(
      `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    expect(code).toBe('tls');
    expect(what).toBe('HOST and this machine do not agree on how to encrypt.');
    expect(cure).toContain('TLS 1.2 or newer');
  });
});

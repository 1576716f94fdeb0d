import { describe, expect, test } from 'vitest';
import { machineNetwork } from '../../src/network/machine-network.ts';
import { politeFetch } from '../../src/network/polite-fetch.ts';
import { sayNetworkProblem } from '../../src/network/say-network-problem.ts';
import { fakeClock, NOW } from './fake-clock.ts';
import { fakeNetwork, type FakeNetworkGiven } from './fake-network.ts';
import { closedPort, fakeServer, type Reply } from './fake-server.ts';

const TOKEN = 'secret-token-of-ours';

async function ask(replies: readonly Reply[] | Reply, own: FakeNetworkGiven = {}, token?: string) {
  const list = [replies].flat();
  let count = 0;
  const server = await fakeServer(() => list[Math.min(count++, list.length - 1)]);
  const network = fakeNetwork(own);
  const answer = await politeFetch(network, { url: new URL(`${server.origin}/list`), token });
  return { answer, server, network };
}

describe('a request', () => {
  test('says who asks', async () => {
    const { answer, server } = await ask({ body: 'a.example' });
    expect(answer).toMatchObject({ ok: true, text: 'a.example' });
    expect(server.got[0]?.headers['user-agent']).toBe(
      'Candor/1.2.3 (+https://moderation.example/)',
    );
  });

  test('of this machine names the version and the site', () => {
    expect(machineNetwork({ version: '1.2.3', site: 'https://mods.example' }).agent).toBe(
      'Candor/1.2.3 (+https://mods.example/)',
    );
    expect(machineNetwork({ version: '1.2.3' }).agent).toBe('Candor/1.2.3');
  });

  test('unpacks what is packed, and leaves out a byte order mark', async () => {
    const { answer } = await ask({ body: '\ufeff#domain\nä.example', gzip: true });
    expect(answer).toMatchObject({ text: '#domain\nä.example' });
  });

  test.each([
    ['http://our.example/list', 'not-https'],
    ['http://127.0.0.1.our.example/list', 'not-https'],
    ['http://our.localhost/list', 'not-https'],
    ['https://me:secret@our.example/list', 'address-with-password'],
  ])('to %s is not sent', async (url, code) => {
    const network = fakeNetwork({ fetch: () => Promise.reject(new Error('sent')) });
    const problem = await politeFetch(network, { url: new URL(url) });
    expect(problem).toMatchObject({ code });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test.each(['two words', 'line\nend', 'ümlaut', ''])(
    'with the token %j is not sent, and the problem does not repeat it',
    async (token) => {
      const { answer, server } = await ask({ body: 'x' }, {}, token);
      expect(answer).toMatchObject({ code: 'bad-token' });
      if (token !== '') expect(JSON.stringify(answer)).not.toContain(token);
      expect(server.got).toEqual([]);
    },
  );
});

describe('time and size', () => {
  test('an answer that does not begin in 20 seconds is given up', async () => {
    const clock = fakeClock();
    const { answer } = await ask({ write: () => clock.pass(20_000) }, { clock });
    expect(answer).toMatchObject({ code: 'timeout', seconds: 20 });
  });

  test('an answer that is not there whole in 90 seconds is given up', async () => {
    const clock = fakeClock();
    const drip: Reply = {
      write: (response) => {
        const timer = setInterval(() => response.write('x', () => clock.pass(1000)), 1);
        response.on('close', () => clearInterval(timer));
      },
    };
    const { answer } = await ask(drip, { clock });
    expect(answer).toMatchObject({ code: 'timeout' });
  });

  test('an answer of 50 MB is cut off, and is not read to its end', async () => {
    let sent = 0;
    const large: Reply = {
      write: (response) => {
        const chunk = Buffer.alloc(1_000_000, 'x');
        const more = (): void => {
          while (sent < 50 && !response.destroyed) {
            sent += 1;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      },
    };
    const { answer } = await ask(large);
    expect(answer).toMatchObject({ code: 'too-large', most: 20_000_000 });
    expect(sent).toBeLessThan(45);
  });

  test('a small answer that unpacks to more than its limit is cut off', async () => {
    const { answer } = await ask({ body: 'x'.repeat(21_000_000), gzip: true });
    expect(answer).toMatchObject({ code: 'too-large' });
  });

  test('an answer that breaks off is no answer', async () => {
    const { answer } = await ask({
      write: (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
    });
    expect(answer).toMatchObject({ code: 'connection-lost' });
  });

  test.each<[string, Reply]>([
    [
      'is not packed as it says',
      { headers: { 'content-encoding': 'gzip' }, body: 'bad.example\n' },
    ],
    [
      'is not packed as it says, another way',
      { headers: { 'content-encoding': 'br' }, body: 'bad.example\n' },
    ],
    ['has a head without end', { headers: { 'x-long': 'x'.repeat(50_000) }, body: 'x' }],
    [
      'is none of a web server',
      { write: (response) => void response.socket?.end('220 mail.example ESMTP\r\n') },
    ],
  ])('an answer that %s is damaged', async (_what, reply) => {
    const { answer } = await ask(reply);
    expect(answer).toMatchObject({ code: 'broken-answer' });
  });
});

describe('redirects', () => {
  const chain = (length: number) => (got: { path: string }) => {
    const step = Number(got.path.slice(1));
    return step < length
      ? { status: 302, headers: { location: `/${step + 1}` } }
      : { body: 'the end' };
  };

  test('are followed five times, and the address at the end is told', async () => {
    const server = await fakeServer(chain(5));
    const answer = await politeFetch(fakeNetwork(), { url: new URL(`${server.origin}/0`) });
    expect(answer).toMatchObject({ text: 'the end' });
    expect('ok' in answer && answer.url.pathname).toBe('/5');
  });

  test('are not followed a sixth time', async () => {
    const server = await fakeServer(chain(6));
    const answer = await politeFetch(fakeNetwork(), { url: new URL(`${server.origin}/0`) });
    expect(answer).toMatchObject({ code: 'too-many-redirects' });
    expect(server.got).toHaveLength(6);
  });

  test('round in a circle end', async () => {
    const { answer } = await ask({ status: 301, headers: { location: '/list' } });
    expect(answer).toMatchObject({ code: 'too-many-redirects' });
  });

  test.each([
    [{}, 'bad-redirect'],
    [{ location: 'ftp://other.example/' }, 'bad-redirect'],
    [{ location: 'file:///etc/passwd' }, 'bad-redirect'],
    [{ location: 'https://me:secret@other.example/' }, 'bad-redirect'],
    [{ location: 'http://other.example/?token=secret' }, 'redirect-without-https'],
  ])('to %j lead nowhere', async (headers: Record<string, string>, code) => {
    const { answer, server } = await ask({ status: 302, headers });
    expect(answer).toMatchObject({ code });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(server.got).toHaveLength(1);
  });

  test('never lead from an encrypted address to this machine without encryption', async () => {
    const network = fakeNetwork({
      fetch: () =>
        Promise.resolve(
          new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/admin' } }),
        ),
    });
    const answer = await politeFetch(network, { url: new URL('https://our.example/') });
    expect(answer).toMatchObject({ code: 'redirect-without-https', got: 'http://127.0.0.1/admin' });
  });

  test('keep what is sent only where the status says so', async () => {
    const server = await fakeServer(({ path }) =>
      path === '/end'
        ? { body: 'x' }
        : { status: path === '/keep' ? 307 : 302, headers: { location: '/end' } },
    );
    for (const path of ['/keep', '/drop'])
      await politeFetch(fakeNetwork(), { url: new URL(path, server.origin), json: { a: 1 } });
    expect(server.got.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
      'POST /keep {"a":1}',
      'POST /end {"a":1}',
      'POST /drop {"a":1}',
      'GET /end ',
    ]);
  });
});

describe('a token', () => {
  test('goes to the server that it is for, along its own redirects', async () => {
    const { server } = await ask(
      [{ status: 302, headers: { location: '/there' } }, { body: 'x' }],
      {},
      TOKEN,
    );
    expect(server.got.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${TOKEN}`,
      `Bearer ${TOKEN}`,
    ]);
  });

  test('does not go to another server, nor back from there', async () => {
    const other = await fakeServer(() => ({ status: 302, headers: { location: back } }));
    const server = await fakeServer(({ path }) =>
      path === '/back' ? { body: 'x' } : { status: 302, headers: { location: other.origin } },
    );
    const back = `${server.origin}/back`;
    await politeFetch(fakeNetwork(), { url: new URL(server.origin), token: TOKEN });
    const sent = [...server.got, ...other.got].map(({ path, headers }) => [
      path,
      headers.authorization,
    ]);
    expect(sent).toEqual([
      ['/', `Bearer ${TOKEN}`],
      ['/back', undefined],
      ['/', undefined],
    ]);
  });

  test.each([
    { status: 401 },
    { status: 403 },
    { status: 404 },
    { status: 418 },
    { status: 500 },
    { status: 302 },
  ])('is in no problem and no notice: %j', async (reply) => {
    const { answer, network } = await ask(reply, {}, TOKEN);
    expect('code' in answer).toBe(true);
    const said = 'code' in answer ? JSON.stringify(sayNetworkProblem(answer)) : '';
    expect(JSON.stringify([answer, network.notices]) + said).not.toContain(TOKEN);
  });
});

describe('a server that is busy', () => {
  const body = 'a.example';

  test.each([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': new Date(NOW + 90_000).toUTCString() }, 90],
    [{ 'retry-after': new Date(NOW - 90_000).toUTCString() }, 0],
    [{ 'x-ratelimit-reset': new Date(NOW + 30_000).toISOString() }, 30],
    [{ 'retry-after': 'soon' }, 1],
    [{}, 1],
  ])(
    'with %j is asked again after %i seconds',
    async (headers: Record<string, string>, seconds) => {
      const { answer, network, server } = await ask([{ status: 429, headers }, { body }]);
      expect(answer).toMatchObject({ text: body });
      expect(network.clock.slept).toEqual([seconds * 1000]);
      expect(network.notices).toEqual([
        { kind: 'wait', url: `${server.origin}/list`, status: 429, seconds },
      ]);
    },
  );

  test.each([
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('with %i is asked four times, ever later', async (status, code) => {
    const { answer, network, server } = await ask({ status });
    expect(answer).toMatchObject({ code, status });
    expect(server.got).toHaveLength(4);
    expect(network.clock.slept).toEqual([1000, 2000, 4000]);
  });

  test('that asks to wait for an hour is not waited for, and the problem says how long', async () => {
    const { answer, network, server } = await ask({
      status: 503,
      headers: { 'retry-after': '3600' },
    });
    expect(network.clock.slept).toEqual([]);
    expect('code' in answer && sayNetworkProblem(answer)).toEqual({
      what: `${server.origin}/list has a fault of its own (status 503), and asks to wait 60 minutes: a command waits no longer than 5 minutes at once.`,
      cure: 'Try again in 60 minutes, as it asks.',
    });
  });

  test('that asks to wait longer than a number can say is asked again as if it said nothing', async () => {
    const { network } = await ask({ status: 429, headers: { 'retry-after': '9'.repeat(400) } });
    expect(network.clock.slept).toEqual([1000, 2000, 4000]);
  });

  test.each([400, 401, 403, 404, 410])('with %i is not asked again', async (status) => {
    const { server } = await ask({ status });
    expect(server.got).toHaveLength(1);
  });
});

describe('a server that cannot be reached', () => {
  test('because nothing listens refuses the connection', async () => {
    const url = new URL(`http://127.0.0.1:${await closedPort()}/`);
    expect(await politeFetch(fakeNetwork(), { url })).toMatchObject({ code: 'connection-refused' });
  });

  test('because its port is for something else is not asked', async () => {
    const url = new URL('http://127.0.0.1:25/');
    expect(await politeFetch(fakeNetwork(), { url })).toMatchObject({ code: 'bad-port' });
  });

  test('because no server has its name', async () => {
    const url = new URL('https://nowhere.invalid/');
    const answer = await politeFetch(fakeNetwork(), { url });
    expect(['no-such-host', 'name-not-looked-up']).toContain('code' in answer && answer.code);
  });

  test.each([
    ['ENOTFOUND', 'no-such-host'],
    ['EAI_AGAIN', 'name-not-looked-up'],
    ['EAI_FAIL', 'name-not-looked-up'],
    ['ECONNREFUSED', 'connection-refused'],
    ['ECONNRESET', 'connection-lost'],
    ['UND_ERR_SOCKET', 'connection-lost'],
    ['ETIMEDOUT', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['HPE_INVALID_CONSTANT', 'broken-answer'],
    ['Z_DATA_ERROR', 'broken-answer'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-of-unknown-issuer'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-of-unknown-issuer'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-of-unknown-issuer'],
    ['CERT_HAS_EXPIRED', 'certificate-expired'],
    ['CERT_NOT_YET_VALID', 'certificate-not-yet-valid'],
    ['CERT_REVOKED', 'certificate-not-accepted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-another-name'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'not-encrypted'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
    ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'tls'],
    ['EPROTO', 'tls'],
    ['ESOMETHING', 'no-answer'],
    ['a message with a secret', 'no-answer'],
  ])('because of %s: %s', async (reason, code) => {
    const cause = Object.assign(new Error('secret'), { code: reason });
    const network = fakeNetwork({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    });
    const answer = await politeFetch(network, { url: new URL('https://our.example/?key=secret') });
    expect(answer).toMatchObject({ code, url: 'https://our.example/' });
    expect(JSON.stringify(answer)).not.toContain('secret');
    const { what } = 'code' in answer ? sayNetworkProblem(answer) : { what: '' };
    expect(what).toMatch(/our\.example/u);
    expect(what.replace(/; this machine calls it [\w/]+/u, '')).not.toContain(reason);
  });
});

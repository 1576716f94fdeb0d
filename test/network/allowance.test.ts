import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startAllowance } from '../../src/network/allowance.ts';
import { machineClock } from '../../src/network/clock.ts';
import { fetchLinkedPages } from '../../src/network/fetch-linked-pages.ts';
import { machineNetwork } from '../../src/network/machine-network.ts';
import { NETWORK_LIMITS } from '../../src/network/network-limits.ts';
import type { Network } from '../../src/network/network.ts';
import { politeFetch } from '../../src/network/polite-fetch.ts';
import { sayNetworkProblem } from '../../src/network/say-network-problem.ts';
import { fakeClock, NOW } from './fake-clock.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeServer, type Answers, type Reply } from './fake-server.ts';

const MINUTE = 60_000;

/** A list with a page after every page. */
function endless(page: () => Reply): Answers {
  let count = 0;
  return () => {
    count += 1;
    const reply = page();
    return { ...reply, headers: { ...reply.headers, link: `</list?page=${count}>; rel="next"` } };
  };
}

async function readPages(network: Network, answers: Answers) {
  const server = await fakeServer(answers);
  const pages = await fetchLinkedPages(network, { url: new URL('/list', server.origin) });
  return { pages, server, said: 'code' in pages ? sayNetworkProblem(pages) : undefined };
}

describe('the time of a command', () => {
  test('is over for all of its pages together', async () => {
    const clock = fakeClock();
    const slow = endless(() => {
      clock.pass(MINUTE / 4);
      return { body: ['a'] };
    });
    const { pages, server, said } = await readPages(fakeNetwork({ clock }), slow);
    expect(pages).toMatchObject({ code: 'out-of-time', most: 600 });
    expect(server.got).toHaveLength(40);
    expect(clock.now() - NOW).toBe(10 * MINUTE);
    expect(said).toEqual({
      what: `${server.origin}/list was not done when the 10 minutes were over that one command may take. By then it had sent 40 requests and read 195 bytes, in 10 minutes.`,
      cure: 'Try again when the server is faster. Ask the server’s team for its list as a file, and give that.',
    });
  });

  test('is over in the middle of an answer, however much time that one has', async () => {
    const clock = fakeClock();
    const network = fakeNetwork({ clock });
    clock.pass(9.9 * MINUTE);
    const { origin } = await fakeServer(() => ({
      write: (response) => void response.write('[', () => clock.pass(MINUTE / 10)),
    }));
    const answer = await politeFetch(network, { url: new URL(origin) });
    expect(answer).toMatchObject({ code: 'out-of-time', used: { requests: 1, seconds: 600 } });
  });

  test('is over among redirects, and names the server that was asked last', async () => {
    const clock = fakeClock();
    const network = fakeNetwork({ clock });
    clock.pass(9.9 * MINUTE);
    const last = await fakeServer(() => ({ write: () => clock.pass(MINUTE / 10) }));
    const { origin } = await fakeServer(() => ({
      status: 302,
      headers: { location: `${last.origin}/there` },
    }));
    const answer = await politeFetch(network, { url: new URL(origin) });
    expect(answer).toMatchObject({
      code: 'out-of-time',
      url: `${last.origin}/there`,
      used: { requests: 2 },
    });
  });

  test('is not waited away for a server that asks for more than is left', async () => {
    const clock = fakeClock();
    const network = fakeNetwork({ clock });
    clock.pass(7 * MINUTE);
    const { origin } = await fakeServer(() => ({ status: 429, headers: { 'retry-after': '240' } }));
    const answer = await politeFetch(network, { url: new URL('/list', origin) });
    expect(clock.slept).toEqual([]);
    expect('code' in answer && sayNetworkProblem(answer)).toEqual({
      what: `${origin}/list is asked too often, and asks to wait 4 minutes: the command has 3 minutes left of the 10 minutes that it may take.`,
      cure: 'Try again in 4 minutes, as it asks.',
    });
  });

  test('is over while a server that fails is waited for', async () => {
    const clock = fakeClock();
    const network = fakeNetwork({ clock });
    clock.pass(10 * MINUTE - 2500);
    const { origin, got } = await fakeServer(() => ({ status: 500 }));
    const answer = await politeFetch(network, { url: new URL(origin) });
    expect(answer).toMatchObject({ code: 'out-of-time' });
    expect(clock.slept).toEqual([1000, 1500]);
    expect(got).toHaveLength(2);
  });

  test('counts waits that a server asks for', async () => {
    const clock = fakeClock();
    const busy = { status: 429, headers: { 'retry-after': '290' } };
    const { origin, got } = await fakeServer(() => busy);
    const answer = await politeFetch(fakeNetwork({ clock }), { url: new URL(origin) });
    expect(answer).toMatchObject({ code: 'rate-limited', seconds: 290, most: 600 });
    expect(clock.slept).toEqual([290_000, 290_000]);
    expect(got).toHaveLength(3);
  });
});

describe('the time of a command, by the clock of this machine', () => {
  const SECONDS = 1.5;

  /** The real network, with an allowance of a few moments. */
  function hasty(): Network {
    const limits = { ...NETWORK_LIMITS, command: { ...NETWORK_LIMITS.command, seconds: SECONDS } };
    const allowance = startAllowance(limits.command, machineClock.now);
    return { ...machineNetwork({ version: '1.2.3' }), limits, allowance };
  }

  /** Sends one character after the other, and never an end. */
  const drip = (write: (text: string) => unknown, ended: (stop: () => void) => void): void => {
    const timer = setInterval(() => write('a'), 100);
    ended(() => clearInterval(timer));
  };

  test.each<[string, Reply]>([
    [
      'in its head',
      {
        write: ({ socket }) => {
          socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
          drip(
            (text) => socket?.write(text),
            (stop) => socket?.on('close', stop),
          );
        },
      },
    ],
    [
      'in its body',
      {
        write: (response) =>
          drip(
            (text) => response.write(text),
            (stop) => response.on('close', stop),
          ),
      },
    ],
    [
      'in one small page after another',
      {
        write: (response) => {
          const link = `</list?page=${Math.random()}>; rel="next"`;
          response.writeHead(200, { link });
          setTimeout(() => response.end('["a"]'), 200);
        },
      },
    ],
    ['nothing at all', { write: () => undefined }],
  ])('is over for a server that drips %s', async (_what, reply) => {
    const network = hasty();
    const began = performance.now();
    const { pages } = await readPages(network, () => reply);
    const took = (performance.now() - began) / 1000;
    expect(took).toBeLessThan(SECONDS + 1);
    expect(pages).toMatchObject({ code: 'out-of-time', most: SECONDS });
    expect(took).toBeGreaterThan(SECONDS - 0.1);
  });

  test('is not spent on what a redirect drips beside the address', async () => {
    const { pages, server } = await readPages(hasty(), () => ({
      write: (response) => {
        response.writeHead(302, { location: '/list' });
        drip(
          (text) => response.write(text),
          (stop) => response.on('close', stop),
        );
      },
    }));
    expect(pages).toMatchObject({ code: 'too-many-redirects' });
    expect(server.got).toHaveLength(6);
  });
});

describe('the bytes of a command', () => {
  /** A page of almost as much as one answer may have. */
  const large = Buffer.from(`["a"${' '.repeat(19_900_000)}]`);

  test.each([false, true])(
    'are used up by three large pages, packed or not: %s',
    { timeout: 60_000 },
    async (gzip) => {
      const { pages, server, said } = await readPages(
        fakeNetwork(),
        endless(() => ({ body: large, gzip })),
      );
      expect(pages).toMatchObject({ code: 'out-of-bytes', most: 50_000_000 });
      expect(server.got).toHaveLength(3);
      // The last piece that comes may be larger than what was left.
      expect({ ...said, what: said?.what.replace(/read 50\.\d MB/u, 'read 50 MB') }).toEqual({
        what: `With the answer of ${server.origin}/list, the command read more than the 50 MB that it may. By then it had sent 3 requests and read 50 MB, in 0 seconds.`,
        cure: 'Look whether it is a block list. If it is, ask the server’s team for it as a file, and give that.',
      });
    },
  );

  test('of one answer are counted first against its own limit', async () => {
    const { origin } = await fakeServer(() => ({ body: Buffer.alloc(60_000_000), gzip: true }));
    const network = fakeNetwork();
    const answer = await politeFetch(network, { url: new URL(origin) });
    expect(answer).toMatchObject({ code: 'too-large', most: 20_000_000 });
    expect(network.allowance.used().bytes).toBeLessThan(21_000_000);
  });

  test('are not used up by answers that fit', async () => {
    const network = fakeNetwork();
    const { origin } = await fakeServer(() => ({ body: large }));
    for (const last of [false, true])
      expect(await politeFetch(network, { url: new URL(origin) }), String(last)).toHaveProperty(
        'text',
      );
    expect(network.allowance.used()).toEqual({ seconds: 0, requests: 2, bytes: 2 * large.length });
  });
});

describe('the number of requests of a command', () => {
  const command = { ...NETWORK_LIMITS.command, requests: 7 };

  test('is bounded over all pages', async () => {
    const list = endless(() => ({ body: ['a'] }));
    const { pages, server, said } = await readPages(fakeNetwork({ limits: { command } }), list);
    expect(pages).toMatchObject({ code: 'out-of-requests', most: 7 });
    expect(server.got).toHaveLength(7);
    expect(said?.what).toBe(
      `${server.origin}/list would take more than the 7 requests that one command may send. By then it had sent 7 requests and read 35 bytes, in 0 seconds.`,
    );
  });

  test('counts redirects and repetitions', async () => {
    const network = fakeNetwork({ limits: { command } });
    const { origin, got } = await fakeServer(({ path }) =>
      path === '/busy' ? { status: 503 } : { status: 302, headers: { location: '/busy' } },
    );
    const ask = () => politeFetch(network, { url: new URL(origin) });
    expect(await ask()).toMatchObject({ code: 'out-of-requests' });
    expect(got.map(({ path }) => path)).toEqual(['/', '/busy', '/', '/busy', '/', '/busy', '/']);
  });

  test('leaves a list no more pages than a list may have', async () => {
    const list = endless(() => ({ body: ['a'] }));
    const { pages, said, server } = await readPages(fakeNetwork({ limits: { pages: 4 } }), list);
    expect(pages).toMatchObject({ code: 'too-many-pages' });
    expect(said?.what).toBe(`The list at ${server.origin}/list has more than 4 pages.`);
    expect(server.got).toHaveLength(4);
  });
});

test('the README names the limits as they are', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const { command, answer, whole, bytes, wait, pages, redirects, attempts } = NETWORK_LIMITS;
  const megabytes = (count: number): string => `${count / 1_000_000} MB`;
  const limits = [
    `${command.seconds / 60} minutes`,
    megabytes(command.bytes),
    `${command.requests.toLocaleString('en')} requests`,
    `${answer} seconds`,
    `${whole} seconds`,
    megabytes(bytes),
    `${wait / 60} minutes`,
    `${pages.toLocaleString('en')} pages`,
    `${redirects} redirects`,
    `${attempts} times`,
  ];
  expect(limits.filter((limit) => !readme.includes(limit))).toEqual([]);
});

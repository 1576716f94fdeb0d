import { describe, expect, test } from 'vitest';
import { findSoftware } from '../../src/network/find-software.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeServer, softwareAnswers, type Reply } from './fake-server.ts';

const find = (origin: string) => findSoftware(fakeNetwork(), new URL(origin));

test('the newest nodeinfo is read', async () => {
  const { origin, got } = await fakeServer(softwareAnswers('Mastodon', '4.5.0+glitch', {}));
  expect(await find(origin)).toMatchObject({
    software: { name: 'mastodon', version: '4.5.0+glitch' },
  });
  expect(got.map(({ path }) => path)).toEqual(['/.well-known/nodeinfo', '/nodeinfo/2.1']);
});

test('the software may be at another host than the one in names of accounts', async () => {
  const there = await fakeServer(softwareAnswers('mastodon', '4.5.0', {}));
  const { origin } = await fakeServer(({ path }) => ({
    status: 301,
    headers: { location: there.origin + path },
  }));
  const found = await find(origin);
  expect('origin' in found && found.origin.origin).toBe(there.origin);
});

test('a link without encryption from an encrypted page is read encrypted', async () => {
  const asked: string[] = [];
  const network = fakeNetwork({
    fetch: (input) => {
      const url = input instanceof URL ? input.href : '';
      asked.push(url);
      const rel = 'http://nodeinfo.diaspora.software/ns/schema/2.0';
      const body = url.includes('well-known')
        ? { links: [{ rel, href: 'http://our.example/nodeinfo/2.0' }] }
        : { software: { name: 'pleroma', version: '2.9' } };
      return Promise.resolve(Response.json(body));
    },
  });
  expect(await findSoftware(network, new URL('https://our.example/'))).toMatchObject({
    software: { name: 'pleroma' },
  });
  expect(asked).toEqual([
    'https://our.example/.well-known/nodeinfo',
    'https://our.example/nodeinfo/2.0',
  ]);
});

describe('a server does not say what runs it', () => {
  test.each<Reply>([
    { status: 404 },
    { body: '<!doctype html><title>A blog</title>' },
    { body: [] },
    { body: { links: [] } },
    { body: { links: [{ rel: 'other', href: '/nodeinfo' }] } },
    { body: { links: [{ rel: 'http://nodeinfo.diaspora.software/ns/schema/2.1', href: 1 }] } },
    { body: { links: ['http://nodeinfo.diaspora.software/ns/schema/2.1'] } },
  ])('with the links %j', async (reply) => {
    const { origin } = await fakeServer(() => reply);
    expect(await find(origin)).toMatchObject({ code: 'no-software' });
  });

  test.each<Reply>([
    { body: {} },
    { body: [] },
    { body: { software: { name: 1 } } },
    { body: { software: { name: ' ' } } },
  ])('with the nodeinfo %j', async (reply) => {
    const rel = 'http://nodeinfo.diaspora.software/ns/schema/2.0';
    const { origin } = await fakeServer(({ path }) =>
      path === '/n' ? reply : { body: { links: [{ rel, href: '/n' }] } },
    );
    expect(await find(origin)).toMatchObject({ code: 'no-software' });
  });
});

test('a server that fails is not taken for one without nodeinfo', async () => {
  const { origin } = await fakeServer(() => ({ status: 500 }));
  expect(await find(origin)).toMatchObject({ code: 'server-error' });
});

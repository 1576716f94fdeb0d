import { describe, expect, test } from 'vitest';
import { readServerList } from '../../src/network/read-server-list.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeServer, softwareAnswers, type Answers, type Reply } from './fake-server.ts';

/** Asks a server that runs a software. */
async function ask(
  software: string,
  version: string,
  routes: Readonly<Record<string, Reply | Answers>>,
  { metadata, token }: { metadata?: object; token?: string } = {},
) {
  const server = await fakeServer(softwareAnswers(software, version, routes, metadata));
  const network = fakeNetwork();
  const list = await readServerList(network, server.origin, token);
  return { list, server, network, paths: server.got.map(({ path }) => path).slice(2) };
}

const names = (list: object): unknown =>
  'rows' in list && Array.isArray(list.rows)
    ? list.rows.map(({ server, access }: { server?: string; access: string }) => [server, access])
    : list;

describe('GoToSocial', () => {
  const PUBLIC = '/api/v1/instance/domain_blocks';
  const BLOCKS = '/api/v1/admin/domain_blocks';
  const LIMITS = '/api/v1/admin/domain_limits';
  const block = { domain: 'bad.example', public_comment: 'Spam', obfuscate: false };

  test('tells everyone what it suspends, where it publishes that', async () => {
    const { list } = await ask('gotosocial', '0.20.0', {
      [PUBLIC]: { body: [{ domain: 'bad.example', suspended_at: '2025-02-03T04:05:06Z' }] },
    });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
    expect(list).toMatchObject({
      format: { name: 'gotosocial-json' },
      coverage: { complete: true, accesses: ['suspended'], rejects: [] },
    });
  });

  test('is complete where it masks names, letter by letter', async () => {
    const { list } = await ask('gotosocial', '0.20.0', {
      [PUBLIC]: { body: [{ domain: 'b*d.*x*m*l*', suspended_at: '2025-02-03T04:05:06Z' }] },
    });
    expect(list).toMatchObject({
      rows: [],
      problems: [{ code: 'masked-name' }],
      coverage: { complete: true },
    });
  });

  test('answers only members where it does not publish the list', async () => {
    const { list } = await ask('gotosocial', '0.20.0', { [PUBLIC]: { status: 401 } });
    expect(list).toMatchObject({ code: 'refused-401', withToken: false });
  });

  test('tells its team its limits, too', async () => {
    const limit = { domain: 'loud.example', media_policy: 'reject', follows_policy: 'reject_all' };
    const { list, server } = await ask(
      'gotosocial',
      '0.21.0',
      { [BLOCKS]: { body: [block] }, [LIMITS]: { body: [limit] } },
      { token: 'our-token' },
    );
    expect(names(list)).toEqual([
      ['bad.example', 'suspended'],
      ['loud.example', 'limited'],
    ]);
    expect(server.got.slice(-2).map(({ headers }) => headers.authorization)).toEqual([
      'Bearer our-token',
      'Bearer our-token',
    ]);
  });

  test('tells its team the blocks where its version has no limits', async () => {
    const { list } = await ask(
      'gotosocial',
      '0.19.0',
      { [BLOCKS]: { body: [block] } },
      { token: 'our-token' },
    );
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
  });

  test('tells nothing where the limits cannot be had', async () => {
    const { list } = await ask(
      'gotosocial',
      '0.21.0',
      { [BLOCKS]: { body: [block] }, [LIMITS]: { status: 403 } },
      { token: 'our-token' },
    );
    expect(list).toMatchObject({ code: 'forbidden-403', withToken: true });
  });
});

describe('Akkoma and Pleroma', () => {
  const federation = {
    enabled: true,
    exclusions: false,
    mrf_policies: ['SimplePolicy'],
    mrf_simple: { reject: ['bad.example'], federated_timeline_removal: ['loud.example'] },
    mrf_simple_info: { reject: { 'bad.example': { reason: 'Spam' } } },
  };

  test.each(['akkoma', 'pleroma', 'an-offspring'])('%s tells it in its nodeinfo', async (name) => {
    const { list, server, paths } = await ask(name, '3.10.0', {}, { metadata: { federation } });
    expect(names(list)).toEqual([
      ['bad.example', 'suspended'],
      ['loud.example', 'limited'],
    ]);
    expect(list).toMatchObject({
      url: `${server.origin}/nodeinfo/2.1`,
      format: { name: 'akkoma-nodeinfo' },
      coverage: { complete: true },
    });
    expect(paths).toEqual([]);
  });

  test.each<[string, object, boolean]>([
    ['leaves some out', { ...federation, exclusions: true }, false],
    ['masks names', { ...federation, mrf_simple: { reject: ['b*d.example'] } }, true],
  ])('tells whether it is complete where it %s', async (_what, metadata, complete) => {
    const { list } = await ask('akkoma', '3.10.0', {}, { metadata: { federation: metadata } });
    expect(list).toMatchObject({ coverage: { complete } });
  });

  test('hides its list where it is not transparent', async () => {
    const { list } = await ask(
      'akkoma',
      '3.10.0',
      {},
      { metadata: { federation: { enabled: true } } },
    );
    expect(list).toMatchObject({ code: 'hidden-list' });
  });
});

test('Corgidon tells its domain blocks in its nodeinfo', async () => {
  const federation = {
    rejectMedia: ['loud.example'],
    rejectReports: [],
    silence: ['loud.example'],
    suspend: ['bad.example'],
  };
  const { list } = await ask('corgidon', '3.1.3', {}, { metadata: { federation } });
  expect(names(list)).toEqual([
    ['bad.example', 'suspended'],
    ['loud.example', 'limited'],
  ]);
});

describe('Misskey and what came from it', () => {
  const PATH = '/api/federation/instances';
  const known = Array.from({ length: 300 }, (_, index) => ({
    id: String(index),
    host: `n${index}.example`,
    isBlocked: index < 250,
    isSilenced: index >= 240 && index < 260,
  }));

  /** Filters and pages as Misskey does. */
  const instances: Answers = ({ method, body }) => {
    if (method !== 'POST') return { status: 405 };
    const { blocked, silenced, limit, offset } = JSON.parse(body) as Record<string, number>;
    const found = known.filter(
      (one) => (!blocked || one.isBlocked) && (!silenced || one.isSilenced),
    );
    return { body: found.slice(offset, (offset ?? 0) + (limit ?? 30)) };
  };

  /** Answers as Sharkey does to those without an account: with servers that are not restricted. */
  const unrestricted: Answers = ({ body }) => {
    const { limit, offset } = JSON.parse(body) as Record<string, number>;
    const found = known.filter(({ isBlocked, isSilenced }) => !isBlocked && !isSilenced);
    return { body: found.slice(offset, (offset ?? 0) + (limit ?? 30)) };
  };

  test.each(['misskey', 'catodon', 'firefish'])('%s tells all pages of both', async (name) => {
    const { list, server } = await ask(name, '2025.1.0', { [PATH]: instances });
    expect(names(list)).toEqual(
      known
        .filter(({ isBlocked, isSilenced }) => isBlocked || isSilenced)
        .map(({ host, isBlocked }) => [host, isBlocked ? 'suspended' : 'limited']),
    );
    expect(list).toMatchObject({
      coverage: { complete: false, accesses: ['limited', 'suspended'], rejects: [] },
    });
    expect(server.got.slice(2).map(({ body }) => body)).toEqual([
      '{"blocked":true,"limit":100,"offset":0}',
      '{"blocked":true,"limit":100,"offset":100}',
      '{"blocked":true,"limit":100,"offset":200}',
      '{"silenced":true,"limit":100,"offset":0}',
    ]);
  });

  test.each(['sharkey', 'misskey'])(
    '%s that does not filter is not taken to block nobody',
    async (name) => {
      const { list, paths } = await ask(name, '2024.9.1', { [PATH]: unrestricted });
      expect(list).toMatchObject({ code: 'nothing-public', software: name });
      expect(paths).toHaveLength(1);
    },
  );

  test('of which a later page is not filtered tells nothing, either', async () => {
    const { list } = await ask('misskey', '2025.1.0', {
      [PATH]: (got, origin) =>
        got.body.includes('"offset":200')
          ? { body: [{ host: 'n250.example', isBlocked: false }] }
          : instances(got, origin),
    });
    expect(list).toMatchObject({ code: 'nothing-public' });
  });

  test('that knows no silenced servers tells the blocked ones, and that it tells no more', async () => {
    const { list } = await ask('misskey', '13.0.0', {
      [PATH]: (got, origin) =>
        got.body.includes('silenced')
          ? { body: known.slice(0, 30).map(({ host, isBlocked }) => ({ host, isBlocked })) }
          : instances(got, origin),
    });
    expect('rows' in list && list.rows).toHaveLength(250);
    expect(list).toMatchObject({ coverage: { complete: false, accesses: ['suspended'] } });
  });
});

describe('Lemmy', () => {
  const THREE = '/api/v3/federated_instances';
  const FOUR = '/api/v4/federated_instances';
  const three = {
    federated_instances: {
      linked: [{ id: 1, domain: 'friend.example', published: '2024-01-01T00:00:00Z' }],
      allowed: [],
      blocked: [{ id: 2, domain: 'bad.example', published: '2024-01-01T00:00:00Z' }],
    },
  };

  /** Pages of two, each with a cursor behind it, even the last, as the first versions had. */
  const pages =
    (field: string): Answers =>
    ({ path }) => {
      const query = new URLSearchParams(path.split('?')[1]);
      if (query.get('kind') !== 'blocked') return { status: 400 };
      const from = Number(query.get('page_cursor') ?? 0);
      const items = Array.from({ length: 5 }, (_, index) => ({
        instance: { id: index, domain: `n${index}.example` },
        blocked: { published_at: '2026-02-03T04:05:06Z' },
      })).slice(from, from + 2);
      return {
        body: { [field]: items, ...(items.length > 0 ? { next_page: String(from + 2) } : {}) },
      };
    };

  test('0.19 tells all at once', async () => {
    const { list, paths } = await ask('lemmy', '0.19.12', { [THREE]: { body: three } });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
    expect(list).toMatchObject({
      coverage: { complete: true, accesses: ['suspended'], rejects: [] },
    });
    expect(paths).toEqual([THREE]);
  });

  test.each(['items', 'federated_instances'])('1.0 tells all pages of its %s', async (field) => {
    const { list } = await ask('lemmy', '1.0.8', { [FOUR]: pages(field) });
    expect(names(list)).toEqual([0, 1, 2, 3, 4].map((index) => [`n${index}.example`, 'suspended']));
    expect(list).toMatchObject({ rows: [{ since: '2026-02-03' }, {}, {}, {}, {}] });
  });

  test('1.0 that blocks nobody and allows everyone has an empty list', async () => {
    const { list, paths } = await ask('lemmy', '1.0.8', { [FOUR]: { body: { items: [] } } });
    expect(list).toMatchObject({ rows: [], problems: [] });
    expect(paths).toEqual([`${FOUR}?kind=blocked&limit=50`, `${FOUR}?kind=allowed&limit=50`]);
  });

  test('1.0 that allows only some tells all pages of those', async () => {
    const allowed: Answers = ({ path }) => {
      const query = new URLSearchParams(path.split('?')[1]);
      const from = Number(query.get('page_cursor') ?? 0);
      const items = ['a.example', 'b.example'].map((domain) => ({
        instance: { domain },
        allowed: { published_at: '2026-02-03T04:05:06Z' },
      }));
      return query.get('kind') === 'blocked'
        ? { body: { items: [] } }
        : {
            body: {
              items: items.slice(from, from + 1),
              ...(from < 2 ? { next_page: String(from + 1) } : {}),
            },
          };
    };
    const { list } = await ask('lemmy', '1.0.8', { [FOUR]: allowed });
    expect(list).toMatchObject({
      rows: [
        { server: 'a.example', access: 'open', allowed: true },
        { server: 'b.example', access: 'open', allowed: true },
      ],
      problems: [],
    });
  });

  test('of a version that does not say is asked in the newer way first', async () => {
    const { list, paths } = await ask('lemmy', '', { [THREE]: { body: three } });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
    expect(paths).toEqual([`${FOUR}?kind=blocked&limit=50`, THREE]);
  });

  test('is answered for by PieFed, at another address', async () => {
    const { list } = await ask('piefed', '1.2.0', {
      '/api/alpha/federated_instances': { body: three },
    });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
  });
});

describe('Mbin', () => {
  test('tells which servers it does not federate with', async () => {
    const { list } = await ask('mbin', '1.9.0', {
      '/api/defederated/v2': {
        body: { instances: [{ domain: 'bad.example', software: null, version: null }] },
      },
    });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
  });

  test('that names nobody may have banned all whom it does not allow', async () => {
    const PATH = '/api/defederated/v2';
    const named = await ask('mbin', '1.9.0', {
      [PATH]: { body: { instances: [{ domain: 'bad.example' }] } },
    });
    const empty = await ask('mbin', '1.9.0', { [PATH]: { body: { instances: [] } } });
    expect(named.list).toMatchObject({ coverage: { complete: true } });
    expect(empty.list).toMatchObject({ rows: [], coverage: { complete: false } });
  });

  test('of an older version tells it, too', async () => {
    const { list } = await ask('mbin', '1.5.0', {
      '/api/defederated': { body: { instances: ['bad.example'] } },
    });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
  });
});

describe('PeerTube', () => {
  const PATH = '/api/v1/server/blocklist/public-log';

  /** The log from a time on, 500 actions at most, as PeerTube answers. */
  const log =
    (actions: readonly { readonly createdAt: string }[]): Answers =>
    ({ path }) => {
      const since = new URLSearchParams(path.split('?')[1]).get('startDate') ?? '';
      const found = actions.filter(({ createdAt }) => createdAt >= since);
      return { body: { name: 'Videos', actions: found.slice(0, 500) } };
    };
  const action = (index: number, type = 'block') => ({
    type,
    target: `n${index}.example`,
    createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 3) * 60_000).toISOString(),
  });

  test('tells its whole log, page by page, and what it took back', async () => {
    const actions = Array.from({ length: 1200 }, (_, index) => action(index));
    const undone = { ...action(0, 'unblock'), createdAt: '2026-06-01T00:00:00.000Z' };
    const { list, network, paths } = await ask('peertube', '8.1.0', {
      [PATH]: log([...actions, undone]),
    });
    expect(network.notices.at(-1)).toMatchObject({ page: 3, items: 1201 });
    expect('rows' in list && list.rows).toHaveLength(1200);
    expect(list).toMatchObject({
      rows: [{ server: 'n1.example', access: 'suspended' }, ...Array<object>(1198).fill({}), {}],
      coverage: { complete: false, accesses: ['suspended'] },
    });
    expect('rows' in list && list.rows.find(({ server }) => server === 'n0.example')).toMatchObject(
      {
        access: 'open',
        retracted: true,
      },
    );
    expect(paths).toHaveLength(3);
  });

  test('of which more happened at one moment than a page holds has no end', async () => {
    const actions = Array.from({ length: 600 }, (_, index) => ({
      ...action(index),
      createdAt: '2026-01-01T00:00:00.000Z',
    }));
    const { list } = await ask('peertube', '8.1.0', { [PATH]: log(actions) });
    expect(list).toMatchObject({ code: 'endless-pages' });
  });

  test.each([
    [404, 'hidden-404'],
    [403, 'hidden-list'],
  ])('hides its log with %i', async (status, code) => {
    const { list } = await ask('peertube', '8.1.0', { [PATH]: { status } });
    expect(list).toMatchObject({ code });
  });
});

test('Pixelfed tells nothing, and what to do instead is said', async () => {
  const { list, paths } = await ask('pixelfed', '0.12.5', {});
  expect(list).toMatchObject({ code: 'nothing-public', software: 'pixelfed' });
  expect(paths).toEqual([]);
});

describe('a software that is not known', () => {
  test('is asked as Mastodon is', async () => {
    const { list } = await ask('takahe', '0.11.0', {
      '/api/v1/instance/domain_blocks': { body: [{ domain: 'bad.example', severity: 'suspend' }] },
    });
    expect(names(list)).toEqual([['bad.example', 'suspended']]);
  });

  test.each<Reply>([{ status: 404 }, { body: '<!doctype html>' }, { body: { ok: true } }])(
    'and answers %j tells nothing',
    async (reply) => {
      const { list } = await ask('owncast', '0.2.0', { '/api/v1/instance/domain_blocks': reply });
      expect(list).toMatchObject({ code: 'unknown-software', software: 'owncast' });
    },
  );
});

test.each(['lemmy', 'misskey', 'mbin', 'peertube', 'akkoma', 'pixelfed', 'takahe'])(
  '%s, which cannot use a token, is not shown it',
  async (software) => {
    const { server } = await ask(software, '1.0.0', {}, { token: 'our-token' });
    for (const { headers } of server.got) expect(headers.authorization).toBeUndefined();
  },
);

test.each([
  ['lemmy', '/api/v4/federated_instances'],
  ['misskey', '/api/federation/instances'],
  ['mbin', '/api/defederated/v2'],
  ['piefed', '/api/alpha/federated_instances'],
  ['peertube', '/api/v1/server/blocklist/public-log'],
  ['gotosocial', '/api/v1/instance/domain_blocks'],
])('%s that answers something else is not understood', async (software, path) => {
  const { list } = await ask(software, '1.0.0', { [path]: { body: { error: 'no' } } });
  expect(list).toMatchObject({ code: 'unknown-answer' });
});

import { describe, expect, test } from 'vitest';
import { readServerList } from '../../src/network/read-server-list.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeServer, softwareAnswers, type Answers } from './fake-server.ts';

const PUBLIC = '/api/v1/instance/domain_blocks';
const ADMIN = '/api/v1/admin/domain_blocks';
const digest = 'c0ffee'.padEnd(64, '0');

const blocks = Array.from({ length: 450 }, (_, index) => ({
  id: String(index),
  domain: `n${index}.example`,
  severity: 'suspend',
  reject_media: false,
  reject_reports: false,
  private_comment: null,
  public_comment: null,
  obfuscate: false,
}));

/** The admin API, which ties its pages with Link headers. */
const adminPages: Answers = ({ path, headers }, origin) => {
  if (headers.authorization !== 'Bearer our-token') return { status: 401 };
  const query = new URLSearchParams(path.split('?')[1]);
  const [limit, from] = [Number(query.get('limit')), Number(query.get('max_id') ?? 0)];
  const link = (rel: string, at: number): string =>
    `<${origin}${ADMIN}?limit=${limit}&max_id=${at}>; rel="${rel}"`;
  const next = from + limit < blocks.length ? [link('next', from + limit)] : [];
  return {
    body: blocks.slice(from, from + limit),
    headers: { link: [...next, link('prev', from)].join(', ') },
  };
};

describe('a Mastodon server without a token', () => {
  test('tells limited and suspended servers, and masked ones with their digests', async () => {
    const { origin, got } = await fakeServer(
      softwareAnswers('Mastodon', '4.5.0', {
        [PUBLIC]: {
          gzip: true,
          body: [
            { domain: 'bad.example', digest, severity: 'suspend', comment: 'Spam' },
            { domain: 'm***d.example', digest, severity: 'silence', comment: null },
          ],
        },
      }),
    );
    expect(await readServerList(fakeNetwork(), origin)).toMatchObject({
      url: origin + PUBLIC,
      software: { name: 'mastodon', version: '4.5.0' },
      format: { name: 'mastodon-json' },
      rows: [
        { server: 'bad.example', access: 'suspended', reject: undefined, comment: 'Spam' },
        { server: undefined, masked: 'm***d.example', digest, access: 'limited' },
      ],
      problems: [],
      coverage: { complete: true, accesses: ['limited', 'suspended'], rejects: [] },
    });
    for (const { headers } of got) expect(headers.authorization).toBeUndefined();
  });

  test('that blocks nobody has an empty list', async () => {
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', { [PUBLIC]: { body: [] } }),
    );
    expect(await readServerList(fakeNetwork(), origin)).toMatchObject({ rows: [], problems: [] });
  });

  test('whose masked rows have no digests is complete', async () => {
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', {
        [PUBLIC]: { body: [{ domain: 'm***d.example', severity: 'suspend' }] },
      }),
    );
    expect(await readServerList(fakeNetwork(), origin)).toMatchObject({
      rows: [],
      problems: [{ code: 'masked-name' }],
      coverage: { complete: true },
    });
  });

  test.each([
    [{ status: 404 }, 'hidden-404'],
    [{ status: 401, body: { error: 'This method requires an authenticated user' } }, 'refused-401'],
    [{ status: 403 }, 'forbidden-403'],
    [{ body: '<!DOCTYPE html><title>Checking your browser</title>' }, 'not-json'],
    [{ body: '[{"domain":"a.exam' }, 'not-json'],
    [{ body: '' }, 'not-json'],
    [{ body: { error: 'no' } }, 'unknown-answer'],
  ])('that answers %j tells nothing: %s', async (reply, code) => {
    const { origin } = await fakeServer(softwareAnswers('mastodon', '4.5.0', { [PUBLIC]: reply }));
    expect(await readServerList(fakeNetwork(), origin)).toMatchObject({
      code,
      url: origin + PUBLIC,
    });
  });
});

describe('a Mastodon server with a token', () => {
  test('tells all pages of its admin list, and each page is told as it comes', async () => {
    const { origin, got } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', { [ADMIN]: adminPages }),
    );
    const network = fakeNetwork();
    const list = await readServerList(network, origin, 'our-token');
    expect(list).toMatchObject({
      format: { name: 'mastodon-admin-json' },
      coverage: {
        complete: true,
        accesses: ['watched', 'limited', 'suspended'],
        rejects: ['media', 'reports'],
      },
    });
    expect('rows' in list && list.rows.map(({ server }) => server)).toEqual(
      blocks.map(({ domain }) => domain),
    );
    expect(network.notices.map((one) => one.kind === 'page' && one.items)).toEqual([200, 400, 450]);
    for (const { path, headers } of got)
      expect(headers.authorization, path).toBe(
        path.startsWith('/api/') ? 'Bearer our-token' : undefined,
      );
  });

  test('that it does not know refuses it', async () => {
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', { [ADMIN]: adminPages }),
    );
    const problem = await readServerList(fakeNetwork(), origin, 'other-token');
    expect(problem).toMatchObject({ code: 'refused-401', withToken: true });
    expect(JSON.stringify(problem)).not.toContain('other-token');
  });

  test('that is busy in the middle is waited for', async () => {
    let busy = true;
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', {
        [ADMIN]: (got, own) => {
          if (!busy || !got.path.includes('max_id=200')) return adminPages(got, own);
          busy = false;
          return { status: 429, headers: { 'retry-after': '3' } };
        },
      }),
    );
    const network = fakeNetwork();
    const list = await readServerList(network, origin, 'our-token');
    expect('rows' in list && list.rows).toHaveLength(450);
    expect(network.clock.slept).toEqual([3000]);
  });

  test('of which one page fails tells nothing at all', async () => {
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', {
        [ADMIN]: (got, own) =>
          got.path.includes('max_id=400') ? { status: 500 } : adminPages(got, own),
      }),
    );
    expect(await readServerList(fakeNetwork(), origin, 'our-token')).toMatchObject({
      code: 'server-error',
    });
  });

  test('whose pages lead to another server is not followed', async () => {
    const other = await fakeServer(() => ({ body: [] }));
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', {
        [ADMIN]: { body: [], headers: { link: `<${other.origin}${ADMIN}>; rel="next"` } },
      }),
    );
    expect(await readServerList(fakeNetwork(), origin, 'our-token')).toMatchObject({
      code: 'pages-elsewhere',
      got: other.origin,
    });
    expect(other.got).toEqual([]);
  });

  test('whose pages go round in a circle is left', async () => {
    const { origin, got } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', {
        [ADMIN]: { body: [], headers: { link: `<${ADMIN}?max_id=1>; rel=next` } },
      }),
    );
    expect(await readServerList(fakeNetwork(), origin, 'our-token')).toMatchObject({
      code: 'endless-pages',
    });
    expect(got.length).toBeLessThan(6);
  });

  test('whose software is at another address does not get the token there', async () => {
    const there = await fakeServer(softwareAnswers('mastodon', '4.5.0', { [ADMIN]: adminPages }));
    const { origin } = await fakeServer(({ path }) => ({
      status: 301,
      headers: { location: there.origin + path },
    }));
    expect(await readServerList(fakeNetwork(), origin, 'our-token')).toMatchObject({
      code: 'token-elsewhere',
      other: there.origin,
    });
    for (const { headers } of there.got) expect(headers.authorization).toBeUndefined();
  });
});

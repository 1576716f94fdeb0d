import { describe, expect, test } from 'vitest';
import { domains } from '../../src/exchange/formats/domains.ts';
import { nextLink } from '../../src/network/next-link.ts';
import { parseAddress } from '../../src/network/parse-address.ts';
import { readRemote } from '../../src/network/read-remote.ts';
import { fakeNetwork } from './fake-network.ts';
import { fakeServer, softwareAnswers } from './fake-server.ts';

describe('an address', () => {
  test.each([
    ['our.example', 'server', 'https://our.example/'],
    [' our.example ', 'server', 'https://our.example/'],
    ['OUR.example/', 'server', 'https://our.example/'],
    ['https://our.example', 'server', 'https://our.example/'],
    ['https://our.example/#about', 'server', 'https://our.example/'],
    ['bücher.example', 'server', 'https://xn--bcher-kva.example/'],
    ['localhost:3000', 'server', 'https://localhost:3000/'],
    ['http://127.0.0.1:3000', 'server', 'http://127.0.0.1:3000/'],
    ['lists.example/tier0.csv', 'list', 'https://lists.example/tier0.csv'],
    ['https://lists.example/?list=1', 'list', 'https://lists.example/?list=1'],
  ])('%j is a %s', (text, kind, href) => {
    const parsed = parseAddress(text);
    expect('url' in parsed && typeof parsed.url === 'object' && parsed.url.href).toBe(href);
    expect(parsed).toMatchObject({ kind });
  });

  test.each(['', 'word', 'two words.example', 'ftp://our.example', '@me@our.example', 'https://'])(
    '%j is none',
    (text) => expect(parseAddress(text)).toMatchObject({ code: 'bad-address' }),
  );

  test('with a password is refused, and the password is not repeated', () => {
    for (const text of [
      'https://me:secret@our.example/',
      'me:secret@our.example',
      'x://a:secret@',
    ]) {
      const problem = parseAddress(text);
      expect(problem).toHaveProperty('code');
      expect(JSON.stringify(problem)).not.toContain('secret');
    }
  });
});

describe('behind an address', () => {
  test('alone is a server', async () => {
    const { origin } = await fakeServer(
      softwareAnswers('mastodon', '4.5.0', { '/api/v1/instance/domain_blocks': { body: [] } }),
    );
    expect(await readRemote(fakeNetwork(), origin)).toMatchObject({
      software: { name: 'mastodon' },
    });
  });

  test('with a path is a list in any known format', async () => {
    const { origin } = await fakeServer(() => ({
      body: '\ufeff#domain,#severity\r\nbad.example,suspend\r\n10.0.0.1,suspend\r\n',
    }));
    expect(await readRemote(fakeNetwork(), `${origin}/list.csv?key=secret`)).toMatchObject({
      url: `${origin}/list.csv`,
      format: { name: 'mastodon-csv' },
      rows: [{ line: 2, server: 'bad.example' }],
      problems: [{ line: 3, code: 'ip-address' }],
    });
  });

  test('is a list where a format is named, whatever the address', async () => {
    const { origin } = await fakeServer(() => ({ body: 'bad.example\n' }));
    expect(await readRemote(fakeNetwork(), origin, { format: domains })).toMatchObject({
      format: { name: 'domains' },
      unsaid: [{ server: 'bad.example' }],
    });
  });

  test('may be a web page, which is refused whole', async () => {
    const { origin } = await fakeServer(() => ({ body: '<!doctype html><p>Hello</p>' }));
    expect(await readRemote(fakeNetwork(), `${origin}/about`)).toMatchObject({
      format: undefined,
      rows: [],
      problems: [{ code: 'not-a-list' }],
    });
  });

  test('may be nothing', async () => {
    const { origin } = await fakeServer(() => undefined);
    expect(await readRemote(fakeNetwork(), `${origin}/list.csv`)).toMatchObject({
      code: 'not-found-404',
      url: `${origin}/list.csv`,
    });
  });
});

describe('the next page of a Link header', () => {
  const page = new URL('https://our.example/a?b=1');

  test.each([
    ['<https://our.example/a?b=2>; rel="next"', 'https://our.example/a?b=2'],
    ['</a?b=2>;rel=next', 'https://our.example/a?b=2'],
    ['<?b=0>; rel="prev", <?b=2,3>; title="a, b"; rel="first NEXT"', 'https://our.example/a?b=2,3'],
  ])('%s', (header, href) => expect(nextLink(header, page)?.href).toBe(href));

  test.each([
    null,
    '',
    'next',
    '<?b=0>; rel="prev"',
    '<?b=0>; title="rel=next"',
    '<http://[>; rel=next',
  ])('is not in %j', (header) => expect(nextLink(header, page)).toBeUndefined());
});

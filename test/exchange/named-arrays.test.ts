import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mbinDefederated } from '../../src/exchange/formats/mbin-defederated.ts';
import { piefedBans } from '../../src/exchange/formats/piefed-bans.ts';
import { namesJson } from '../../src/exchange/formats/names-json.ts';
import { listedAs } from '../../src/exchange/listed-as.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { sniffFormat } from '../../src/exchange/sniff-format.ts';
import { anyListings } from './history-of.ts';
import { listed } from './listed.ts';
import { outline } from './outline.ts';

describe('piefed-bans', () => {
  test('keeps every suspended server that it does not say it drops', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        const { text, dropped } = piefedBans.write(listing);
        const { rows, problems } = piefedBans.read(text);
        expect(problems).toEqual([]);
        const kept = listed(listing, dropped);
        expect(rows.map(({ server }) => server)).toEqual(kept.map(({ server }) => server.name));
        for (const { state } of kept) expect(state.access).toBe('suspended');
      }),
    );
  });

  test('has all that PieFed asks for', () => {
    fc.assert(
      fc.property(anyListings, (listing) => {
        expect(JSON.parse(piefedBans.write(listing).text)).toMatchObject({
          banned_domains: [],
          banned_tags: [],
          banned_users: [],
        });
      }),
    );
  });

  test('reads servers that alone are allowed', () => {
    const { rows } = piefedBans.read('{"allowed_instances":["a.example"],"banned_users":["x"]}');
    expect(rows).toEqual([
      { line: 1, server: 'a.example', access: 'open', reject: undefined, allowed: true },
    ]);
  });
});

describe('mbin-defederated', () => {
  test.each([
    ['bare names', '{"instances":["a.example","www.b.example"]}'],
    ['servers', '{"instances":[{"domain":"a.example"},{"domain":"www.b.example"}]}'],
  ])('reads %s', (_, text) => {
    const { rows } = mbinDefederated.read(text);
    expect(rows.map(({ server, access }) => `${server ?? ''} ${access}`)).toEqual([
      'a.example suspended',
      'www.b.example suspended',
    ]);
  });

  test('is read where it is named, because Mbin says so of servers it federates with, too', () => {
    const text = '{"instances":["a.example"]}';
    expect(readList(text, mbinDefederated).rows).toMatchObject([{ access: 'suspended' }]);
    expect(listedAs(readList(text), {}).problems).toMatchObject([{ code: 'not-said' }]);
  });
});

describe('names in JSON', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'an array of names',
      '["a.example", "b.example"]',
      ['a.example unsaid ?', 'b.example unsaid ?'],
    ],
    ['an array of groups', '[{"domain": "a.example"}]', ['a.example unsaid ?']],
    ['hosts with reasons', '[{"host": "a.example", "reason": "Spam"}]', ['a.example unsaid ?']],
    ['an array that says nothing', '{"instances": ["a.example"]}', ['a.example unsaid ?']],
    ['an array of any name', '{"friends": [{"name": "a.example"}]}', ['a.example unsaid ?']],
    [
      'arrays that say it',
      '{"blocked": ["a.example"], "Silenced": ["b.example"], "allowed": [{"domain": "c.example"}]}',
      ['a.example suspended ?', 'b.example limited ?', 'c.example open ?'],
    ],
    [
      'one array that says it beside one that does not',
      '{"linked": ["a.example"], "blocked": ["b.example"]}',
      ['b.example suspended ?', '0 unread-array'],
    ],
    [
      'a severity, which counts more',
      '{"blocks": [{"domain": "a.example", "severity": "silence"}, {"domain": "b.example"}]}',
      ['a.example limited ?', 'b.example suspended ?'],
    ],
    ['an empty array', '{"instances": []}', []],
    ['an empty array that says it', '{"blocked": []}', []],
    [
      'what is no server',
      '["a.example", 3, "*.xyz"]',
      ['a.example unsaid ?', '*.xyz unsaid ?', '2 not-an-item', '3 whole-top-level-domain'],
    ],
  ])('copes with %s', (_, text, expected) => {
    const reading = readList(text);
    expect(reading.format).toBe(namesJson);
    expect(outline(reading)).toEqual(expected);
  });

  test.each(['{"error": "Not found"}', '{"users": []}', '{"posts": [{"name": "Anna"}]}', '[1, 2]'])(
    '%s is no list of servers',
    (text) => expect(sniffFormat(text)).toMatchObject({ code: 'not-a-list' }),
  );
});

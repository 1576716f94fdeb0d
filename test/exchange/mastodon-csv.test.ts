import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mastodonCsv } from '../../src/exchange/formats/mastodon-csv.ts';
import { readCsv } from '../../src/exchange/csv/read-csv.ts';
import { eventOf } from '../event-of.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { buildRegister } from '../../src/register/register.ts';
import { clearListings, OURS, publicListings, TODAY } from './arbitrary-register.ts';
import { listingWith, on } from './history-of.ts';
import { commentOf, listed } from './listed.ts';
import { outline } from './outline.ts';

const HEADER = '#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate';

describe('writing and reading back', () => {
  test.each([
    ['public', publicListings],
    ['clear', clearListings],
  ])('keeps every server of a %s register that it does not say it drops', (_, listings) => {
    fc.assert(
      fc.property(listings, (listing) => {
        const { text, dropped } = mastodonCsv.write(listing);
        const { rows, problems } = mastodonCsv.read(text);
        expect(problems).toEqual([]);
        const order = rows.map(({ server }) => server);
        expect(rows).toEqual(
          listed(listing, dropped)
            .toSorted((a, b) => order.indexOf(a.server.name) - order.indexOf(b.server.name))
            .map((row) => ({
              line: expect.any(Number) as number,
              server: row.server.name,
              access:
                row.state.access === 'watched' && row.state.reject.length === 0
                  ? 'open'
                  : row.state.access,
              reject: row.state.reject,
              comment: commentOf(row),
              obfuscated: row.decision.obfuscated,
            })),
        );
      }),
    );
  });

  test('names every server before the servers above it, and else in the order of names', () => {
    fc.assert(
      fc.property(clearListings, (listing) => {
        const names = mastodonCsv
          .read(mastodonCsv.write(listing).text)
          .rows.map(({ server = '' }) => server);
        const keys = names.map((name) => `${9 - name.split('.').length} ${name}`);
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });

  test('gives a spreadsheet no formula, whatever stands between its cells', () => {
    fc.assert(
      fc.property(publicListings, (listing) => {
        const { text } = mastodonCsv.write(listing);
        for (const delimiter of [',', ';', '\t'])
          for (const { cells } of readCsv(text, delimiter))
            for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

test('a register is written as Mastodon writes it', () => {
  const register = buildRegister(
    [
      {
        id: 'd.example',
        data: { history: [eventOf('2025-01-01', 'suspend', { reason: 'Spam, “a lot”' })] },
      },
      {
        id: 'c.example',
        data: { history: [eventOf('2025-01-01', 'limit', { reject: ['media'], reason: '=1' })] },
      },
      {
        id: 'b.example',
        data: {
          history: [eventOf('2025-01-01', 'watch', { reject: ['reports'], reason: 'withheld' })],
        },
      },
      { id: 'a.example', data: { history: [eventOf('2025-01-01', 'watch')] } },
      { id: 'e.example', data: { history: [eventOf('2027-01-01', 'suspend')] } },
      {
        id: 'f.d.example',
        data: {
          history: [
            eventOf('2025-01-01', 'limit'),
            eventOf('2025-02-01', 'restore', { reason: 'Sorted out.' }),
          ],
        },
      },
      {
        id: 'hidden.example',
        data: { listing: 'obfuscated', history: [eventOf('2025-01-01', 'suspend')] },
      },
    ],
    [],
  );
  expect(mastodonCsv.write(listingOf(register, OURS, TODAY))).toEqual({
    text: `${HEADER}
f.d.example,noop,false,false,Sorted out.,false
b.example,noop,false,true,,false
c.example,silence,true,false,'=1,false
d.example,suspend,false,false,"Spam, “a lot”",false
`,
    dropped: [
      { server: 'a.example', because: 'no-watch' },
      { server: 'e.example', because: 'open' },
      { server: 'f.d.example', because: 'known-accounts' },
      { server: 'hidd**.****ple', because: 'obfuscated' },
    ],
  });
});

test('a server restored below a suspended one stands in front of it, whatever their names', () => {
  const { text, dropped } = mastodonCsv.write(
    listingWith({
      'a.example': [on('2025-01-01', 'suspend')],
      'b.a.example': [on('2025-01-01', 'suspend'), on('2025-02-01', 'restore')],
      'c.a.example': [on('2025-01-01', 'limit')],
    }),
  );
  expect(text.split('\n').map((line) => line.split(',', 2).join(' '))).toEqual([
    '#domain #severity',
    'b.a.example noop',
    'c.a.example silence',
    'a.example suspend',
    '',
  ]);
  expect(dropped).toEqual([
    { server: 'b.a.example', because: 'known-accounts' },
    { server: 'c.a.example', because: 'known-accounts' },
  ]);
});

test('a watched server is kept out of what is rejected of the one above', () => {
  const register = buildRegister(
    [
      {
        id: 'a.example',
        data: { history: [eventOf('2025-01-01', 'watch', { reject: ['media'] })] },
      },
      { id: 'b.a.example', data: { history: [eventOf('2025-01-01', 'watch')] } },
      { id: 'c.example', data: { history: [eventOf('2025-01-01', 'watch')] } },
    ],
    [],
  );
  const { text, dropped } = mastodonCsv.write(listingOf(register, OURS, TODAY));
  expect(text).toContain('\nb.a.example,noop,false,false,');
  expect(dropped).toEqual([{ server: 'c.example', because: 'no-watch' }]);
});

describe('reading', () => {
  test.each([
    [
      'booleans in Python’s spelling',
      `${HEADER}\na.example,silence,False,True,,False`,
      ['a.example limited reports'],
    ],
    [
      'a spreadsheet’s capitals',
      `${HEADER}\na.example,suspend,FALSE,TRUE,,FALSE`,
      ['a.example suspended reports'],
    ],
    [
      'Windows line ends and a byte order mark',
      `\ufeff${HEADER}\r\na.example,silence,true,false,,false\r\n`,
      ['a.example limited media'],
    ],
    ['a header without #', `domain,severity\na.example,silence`, ['a.example limited ?']],
    [
      'every cell in quotes',
      `"#domain","#severity"\n"a.example","silence"`,
      ['a.example limited ?'],
    ],
    [
      'other columns in another order',
      `"severity","private_comment","domain"\n"silence","x","a.example"`,
      ['a.example limited ?'],
    ],
    ['no header', 'a.example,silence,true,false,,false', ['a.example limited media']],
    ['semicolons', '#domain;#severity\na.example;silence', ['a.example limited ?']],
    ['remarks', `# Ours\n#\n${HEADER}\n# More\na.example,silence,,,,`, ['a.example limited']],
    [
      'spaces and capitals',
      `${HEADER}\n A.Example ,Silence, true ,false,,false`,
      ['a.example limited media'],
    ],
    [
      'a line feed inside a comment',
      `${HEADER}\na.example,silence,false,false,"x\ny",false\nbb,silence,,,,`,
      ['a.example limited', 'bb limited', '4 whole-top-level-domain'],
    ],
    [
      'a quote that is never closed',
      `${HEADER}\na.example,silence,false,false,"x,false\nb.example,suspend,false,false,"y",false`,
      ['a.example limited', 'b.example suspended'],
    ],
    [
      'noop',
      `${HEADER}\na.example,noop,true,false,,false\nb.example,noop,false,false,,false`,
      ['a.example watched media', 'b.example open'],
    ],
    [
      'an unknown severity',
      `${HEADER}\na.example,silense,false,false,,false\nb.example,,false,false,,false`,
      ['b.example unsaid', '2 unknown-severity'],
    ],
    [
      'a boolean that is none',
      `${HEADER}\na.example,silence,maybe,false,,false`,
      ['a.example limited', '2 bad-boolean'],
    ],
    [
      'a column too few, so that all stand one to the left',
      `${HEADER}\na.example,false,false,x,false`,
      ['2 shifted-columns'],
    ],
    [
      'cells in another order than the header',
      `${HEADER}\na.example,suspend,Spam,False,False,False\nb.example,suspend,,False,False,False`,
      ['2 shifted-columns', '3 shifted-columns'],
    ],
    [
      'a comma in a comment without quotes',
      `${HEADER}\na.example,suspend,false,false,spam, lies,false`,
      ['2 shifted-columns'],
    ],
    [
      'an unknown column',
      '#domain,#severity,#severety\na.example,silence,x',
      ['a.example limited ?', '1 unknown-header'],
    ],
    [
      'canaries',
      `${HEADER}\ndni.invalid,suspend,,,,\n000delete.this.line.example,suspend,,,,`,
      ['2 canary-row', '3 canary-row'],
    ],
    [
      'no column of severities, which Mastodon would suspend',
      '#domain,#public_comment,\na.example,Spam,',
      ['a.example unsaid ?'],
    ],
    [
      'FediBlockHole’s list of allowed servers',
      '"domain","private_comment"\n"a.example","A note"',
      ['a.example unsaid ?'],
    ],
    [
      'counts, as FediBlockHole keeps them',
      'domain,count,percent\na.example,3,60',
      ['a.example unsaid ?', '1 unknown-header', '1 unknown-header'],
    ],
    [
      'a severity under another name',
      'domain,domain_severity\na.example,silence',
      ['0 no-severity-column'],
    ],
    [
      'reasons under another name',
      '#domain,reason,#obfuscate\na.example,Spam,false',
      ['a.example unsaid ?', '1 unknown-header'],
    ],
    [
      'what FIRES has taken back',
      'domain,comment\na.example,"Retracted 2026-01-01"',
      ['a.example unsaid ?'],
    ],
    ['five columns without a header', 'a.example,silence,false,false,Spam', ['a.example limited']],
    [
      'three booleans without a header',
      'a.example,suspend,false,true,true\nb.example,silence,false,false,false',
      ['a.example suspended reports', 'b.example limited'],
    ],
    [
      'FediBlockHole’s order without a header',
      'a.example,silence,Spam,True,False\nb.example,suspend,,False,False',
      ['a.example limited media', 'b.example suspended'],
    ],
    ['the severity first, without a header', 'silence,a.example', ['a.example limited ?']],
    [
      'a column that could be any of three, without a header',
      'a.example,silence,Spam,true',
      ['1 shifted-columns'],
    ],
    [
      'semicolons without a header, and commas in a comment',
      'a.example;silence;true;false;Spam, lies;false',
      ['a.example limited media'],
    ],
    ['days without a header', 'a.example,suspend,2026-01-01', ['1 shifted-columns']],
    [
      'names of columns with spaces',
      'Domain,Severity,Reject media\na.example,silence,true',
      ['a.example limited media'],
    ],
    ['tabs', '#domain\t#severity\t\na.example\tsilence\t', ['a.example limited ?']],
    ['upright strokes', 'domain | severity\na.example | silence', ['a.example limited ?']],
    [
      'Excel’s own line',
      '\ufeffsep=;\r\n#domain;#severity\r\na.example;silence',
      ['a.example limited ?'],
    ],
    [
      'the same in quotes',
      '"sep=,",\n#domain,#severity\na.example,silence',
      ['a.example limited ?'],
    ],
    ['a title', `Our list,,,,,\n${HEADER}\na.example,silence,,,,`, ['a.example limited']],
    [
      'several titles and empty lines',
      `Our list\n\n"As of 24 November, 2026"\n\n${HEADER}\na.example,silence,,,,`,
      ['a.example limited'],
    ],
    ['a title without a header', 'Our list\na.example,silence\n', ['a.example limited ?']],
    [
      'whole lines in quotes',
      '"#domain,#severity,#public_comment"\n"a.example,silence,""Spam, lies"""\n',
      ['a.example limited ?'],
    ],
    [
      'lines of which some are in quotes, with marks behind them',
      `${HEADER}\n"a.example,silence,true,false,""Spam, no"",false";;\nb.example,suspend,,,,`,
      ['a.example limited media', 'b.example suspended'],
    ],
    [
      'several lists in one file',
      `${HEADER}\na.example,silence,,,,\n${HEADER}\nb.example,suspend,,,,`,
      ['a.example limited', 'b.example suspended'],
    ],
    ['no column of domains', '#severity,#obfuscate\nsuspend,true', ['0 no-domain-column']],
    ['nothing but a header', HEADER, []],
  ])('copes with %s', (_, text, expected) =>
    expect(outline(mastodonCsv.read(text))).toEqual(expected),
  );

  test('a column called comment has the reasons, unless there are public comments', () => {
    const comments = (text: string): unknown[] =>
      mastodonCsv.read(text).rows.map(({ comment }) => comment);
    expect(comments('domain,severity,comment\na.example,silence,Spam')).toEqual(['Spam']);
    const both = 'domain,severity,comment,public_comment\na.example,silence,psst,Spam';
    expect(comments(both)).toEqual(['Spam']);
  });

  test('comments keep what they say', () => {
    const { rows } = mastodonCsv.read(
      '#domain,#severity,#public_comment,#private_comment,#obfuscate\na.example,suspend," He said ""no"", twice ",secret,true',
    );
    expect(rows).toEqual([
      {
        line: 2,
        server: 'a.example',
        access: 'suspended',
        comment: 'He said "no", twice',
        privateComment: 'secret',
        obfuscated: true,
      },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akkomaExs } from '../../src/exchange/formats/akkoma-exs.ts';
import { elixirText, readElixirText } from '../../src/exchange/akkoma/elixir-text.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { buildClearRegister } from '../../src/register/register.ts';
import { eventOf } from '../event-of.ts';
import { OURS, TODAY } from './arbitrary-register.ts';
import { outline } from './outline.ts';

test('a register is written as Elixir formats it', () => {
  const records = [
    {
      id: 'a.example',
      data: { history: [eventOf('2025-01-01', 'suspend', { reason: 'Say "#{x}" \\ no' })] },
    },
    {
      id: 'hidden.example',
      data: { listing: 'obfuscated' as const, history: [eventOf('2025-01-01', 'limit')] },
    },
  ];
  const register = buildClearRegister(records, []);
  expect(akkomaExs.write(listingOf(register, OURS, TODAY)).text).toBe(`import Config

config :pleroma, :mrf_simple,
  reject: [
    {"a.example", "Say \\"\\#{x}\\" \\\\ no"}
  ],
  federated_timeline_removal: [
    {"hidden.example", ""}
  ],
  media_removal: [],
  report_removal: []

config :pleroma, :mrf,
  transparency_obfuscate_domains: [
    "hidden.example"
  ]
`);
});

describe('strings', () => {
  test('any text comes back, and nothing in it is evaluated', () => {
    const unit = fc.constantFrom(
      '#',
      '{',
      '}',
      '\\',
      '"',
      '\n',
      '\u202e',
      '\u2028',
      '\0',
      'x',
      'ü',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' })), (text) => {
        const source = elixirText(text);
        expect(readElixirText(source)).toBe(text);
        expect(source).not.toMatch(/(?<!\\)(\\\\)*#\{/u);
        expect(source).not.toMatch(/[\n\u0000\u2028\u202e]/u);
      }),
    );
  });

  test.each([
    [String.raw`"a\tb\s\x41\x{1F600}\u00e4\u{1F600}\e"`, 'a\tb A😀ä😀\u001b'],
    [String.raw`"\\#{x}"`, undefined],
    [String.raw`"\#{x}"`, '#{x}'],
    [String.raw`"\u{110000}"`, undefined],
  ])('%s', (source, text) => expect(readElixirText(source)).toBe(text));
});

describe('reading', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'a whole configuration',
      `import Config
# config :pleroma, :mrf_simple, reject: ["no.example"]
config :pleroma, Pleroma.Web.Endpoint,
   url: [host: "ours.example", port: 443],
   secret_key_base: "a#b\\"c",
   pattern: ~r/["#]/,
   other: "#{System.get_env("X")}"
config :pleroma, :instance,
  name: "x: [" <> "y",
  fun: fn -> [1, 2] end,
  quarantined_instances: [{"q.example", ""}],
  limit: 5_000
if true do
  config :pleroma, :mrf_simple,
    media_removal: [{"a.example", "x"}], # why
    handle_threads: false,
    reject: [
      {"b.example", "first\\nsecond"},
    ]
end
config :web_push_encryption, :vapid_details, subject: "x"
`,
      ['a.example watched media', 'b.example suspended', '11 no-such-action'],
    ],
    [
      'plain hosts in brackets',
      'config(:pleroma, :mrf_simple, [reject: ["a.example", "*.b.example"]])',
      ['a.example suspended', 'b.example suspended'],
    ],
    [
      'keys with their settings in brackets',
      'config :pleroma, mrf_simple: [reject: [{"a.example", "x"}], media_removal: ["b.example"]]',
      ['a.example suspended', 'b.example watched media'],
    ],
    [
      'several such keys, in brackets and on several lines',
      `config(:pleroma, [
  instance: [name: "x", limit: 5_000],
  mrf_simple: [
    handle_threads: false,
    reject: ["a.example", "b.example",],
    accept: []
  ],
  mrf: [transparency_exclusions: [{"b.example", "x"}], policies: [X.Y]],
  other: fn -> [1] end
])
config :pleroma, :instance, quarantined_instances: ["c.example"]`,
      ['a.example suspended', '5 shown-to-nobody', '11 no-such-action'],
    ],
    [
      'a key whose settings are a variable',
      'config :pleroma, mrf_simple: lists',
      ['1 unwritten-value'],
    ],
    [
      'a key whose settings have more added to them',
      'config :pleroma, mrf_simple: [reject: ["a.example"]] ++ more',
      ['1 unwritten-value'],
    ],
    [
      'a key whose settings are cut off',
      'config :pleroma, mrf_simple: [reject: ["a.example"]',
      ['1 unwritten-value'],
    ],
    [
      'a list given twice',
      'config :pleroma, :mrf_simple, reject: ["a.example"]\nconfig :pleroma, :mrf_simple, reject: ["b.example"]',
      ['b.example suspended'],
    ],
    [
      'a name that cannot be used',
      'config :pleroma, :mrf_simple,\n  reject: [\n    {"a.example", ""},\n    {"x.*", ""}, {:a, ""}]',
      ['a.example suspended', 'x.* suspended', '4 not-an-item', '4 any-ending'],
    ],
    [
      'servers shown to nobody',
      'config :pleroma, :mrf_simple, reject: ["a.example"]\nconfig :pleroma, :mrf, policies: [X.Y], transparency_exclusions: [{"a.example", "x"}]',
      ['1 shown-to-nobody'],
    ],
    [
      'a variable',
      'config :pleroma, :mrf_simple,\n  reject: bad ++ ["a.example"]',
      ['2 unwritten-value'],
    ],
    [
      'more brackets than any list has',
      `config :pleroma, :mrf_simple, reject: ${'['.repeat(50_000)}`,
      ['1 unwritten-value'],
    ],
    ['a variable alone', 'config :pleroma, :mrf_simple, reject: bad', ['1 unwritten-value']],
    [
      'a sum on another line',
      'config :pleroma, :mrf_simple,\n  reject: ["a.example"]\n  ++ bad',
      ['3 unwritten-value'],
    ],
    [
      'an evaluated string',
      'config :pleroma, :mrf_simple, reject: ["#{x}"]',
      ['1 unwritten-value'],
    ],
    ['a sigil', 'config :pleroma, :mrf_simple, reject: ~w(a.example)', ['1 unwritten-value']],
    [
      'a cut end',
      'config :pleroma, :mrf_simple,\n  reject: [\n    {"a.example"',
      ['3 unwritten-value'],
    ],
    ['an open string', 'config :pleroma, :mrf_simple, reject: ["a.example]', ['1 unwritten-value']],
  ];
  test.each(cases)('copes with %s', (_, text, expected) => {
    expect(outline(akkomaExs.read(text))).toEqual(expected);
    expect(outline(akkomaExs.read(text.replaceAll('\n', '\r\n')))).toEqual(expected);
    expect(readList(text).format?.name).toBe('akkoma-exs');
  });

  test('a reason may be as long as it likes', () => {
    const reason = 'x'.repeat(5_000_000);
    const text = `config :pleroma, :mrf_simple, reject: [{"a.example", "${reason}"}]`;
    expect(akkomaExs.read(text).rows[0]?.comment?.length).toBe(reason.length);
  });

  test('a configuration without lists is refused', () => {
    expect(outline(akkomaExs.read('config :pleroma, :instance, name: "x"'))).toEqual([
      '0 not-a-list',
    ]);
  });
});

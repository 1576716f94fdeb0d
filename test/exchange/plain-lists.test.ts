import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domains } from '../../src/exchange/formats/domains.ts';
import { listedAs } from '../../src/exchange/listed-as.ts';
import { mastodonAllows } from '../../src/exchange/formats/mastodon-allows.ts';
import { memberBlocks } from '../../src/exchange/formats/member-blocks.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { listed } from './listed.ts';

const all = [domains, memberBlocks, mastodonAllows];

test.each(all)('$name keeps every server that it does not say it drops', (format) => {
  fc.assert(
    fc.property(fc.oneof(publicListings, clearListings), (listing) => {
      const { text, dropped } = format.write(listing);
      const { rows, problems } = listedAs(readList(text, format), { as: 'suspend' });
      expect(problems.filter(({ code }) => code !== 'empty-list')).toEqual([]);
      const kept = listed(listing, dropped);
      expect(rows.map(({ server }) => server)).toEqual(kept.map(({ server }) => server.name));
      for (const { state } of kept)
        expect(state.access === 'suspended').toBe(format !== mastodonAllows);
    }),
  );
});

test('an allowed server is not said to be without a limit', () => {
  expect(mastodonAllows.read('#domain\na.example\n').rows).toEqual([
    {
      line: 2,
      server: 'a.example',
      comment: undefined,
      access: 'open',
      reject: undefined,
      allowed: true,
    },
  ]);
});

test('a plain list has remarks, quotes, empty lines and what cannot be used', () => {
  const { unsaid = [], problems } = domains.read(
    '# ours\r\na.example # spam\r\n\r\n"B.example"\r\n10.0.0.1\r\nx**.example\r\n"C.example",;\t# x\r\n',
  );
  expect(unsaid.map(({ line, server }) => `${line} ${server ?? ''}`)).toEqual([
    '2 a.example',
    '4 b.example',
    '7 c.example',
  ]);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '5 ip-address',
    '6 masked-name',
  ]);
});

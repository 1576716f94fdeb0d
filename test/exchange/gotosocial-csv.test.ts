import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gotosocialCsv } from '../../src/exchange/formats/gotosocial-csv.ts';
import { readCsv } from '../../src/exchange/csv/read-csv.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { commentOf, listed } from './listed.ts';
import { outline } from './outline.ts';

test('every suspended server that it does not say it drops comes back', () => {
  fc.assert(
    fc.property(fc.oneof(publicListings, clearListings), (listing) => {
      const { text, dropped } = gotosocialCsv.write(listing);
      const { rows, problems } = gotosocialCsv.read(text);
      expect(problems).toEqual([]);
      expect(rows).toEqual(
        listed(listing, dropped).map((row, index) => ({
          line: index + 2,
          server: row.server.name,
          access: 'suspended',
          reject: [],
          comment: commentOf(row),
          obfuscated: row.decision.obfuscated,
        })),
      );
      for (const { state } of listed(listing, dropped)) expect(state.access).toBe('suspended');
    }),
  );
});

test('a subscription passes over no row: each has six cells, the last a boolean', () => {
  fc.assert(
    fc.property(publicListings, (listing) => {
      const { text } = gotosocialCsv.write(listing);
      expect(text.startsWith('#domain,#severity,')).toBe(true);
      for (const { cells } of readCsv(text).slice(1)) {
        expect(cells).toHaveLength(6);
        expect(cells[1]).toBe('suspend');
        expect(cells[5]).toMatch(/^(true|false)$/u);
      }
    }),
  );
});

test('a limit in a list of others stays a limit', () => {
  expect(outline(gotosocialCsv.read('#domain,#severity\na.example,silence\n'))).toEqual([
    'a.example limited ?',
  ]);
});

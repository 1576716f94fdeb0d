import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fediblockholeCsv } from '../../src/exchange/formats/fediblockhole-csv.ts';
import { mastodonCsv } from '../../src/exchange/formats/mastodon-csv.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { outline } from './outline.ts';

test('it says what Mastodon’s list says', () => {
  fc.assert(
    fc.property(fc.oneof(publicListings, clearListings), (listing) => {
      const [ours, mastodons] = [fediblockholeCsv.write(listing), mastodonCsv.write(listing)];
      expect(fediblockholeCsv.read(ours.text)).toEqual(mastodonCsv.read(mastodons.text));
      expect(ours.dropped).toEqual(mastodons.dropped);
    }),
  );
});

test('its first column names no server, so that nobody takes it for a list of suspensions', () => {
  fc.assert(
    fc.property(publicListings, (listing) => {
      const [header, ...lines] = fediblockholeCsv.write(listing).text.trimEnd().split('\n');
      expect(header).toBe('severity,domain,public_comment,reject_media,reject_reports,obfuscate');
      for (const line of lines) expect(line).toMatch(/^(noop|silence|suspend),/u);
    }),
  );
});

test('a list that FediBlockHole saved is read, and its private comments stay private', () => {
  const reading = readList(
    'domain,severity,public_comment,private_comment\r\na.example,silence,Spam,secret\r\n',
  );
  expect(outline(reading)).toEqual(['a.example limited ?']);
  expect(reading.rows).toMatchObject([{ comment: 'Spam', privateComment: 'secret' }]);
});

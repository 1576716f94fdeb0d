import fc from 'fast-check';
import { describe, test } from 'vitest';
import { akkomaExs } from '../../src/exchange/formats/akkoma-exs.ts';
import { akkomaJson } from '../../src/exchange/formats/akkoma-json.ts';
import { expectAllListed } from './akkoma-listed.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';

describe.each([akkomaJson, akkomaExs])('as $name', (format) => {
  test.each([
    ['public', publicListings],
    ['clear', clearListings],
  ])('a %s register comes back, but for what is said to be dropped', (_, listings) => {
    fc.assert(
      fc.property(listings, (listing) => {
        expectAllListed(listing, format.write(listing), format);
      }),
    );
  });
});

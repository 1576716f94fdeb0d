import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { buildRegister } from '../../src/register/register.ts';
import { decisions, OURS, TODAY } from './arbitrary-register.ts';

test.each(writtenFormats)(
  '$name names no obfuscated server and no withheld reason',
  ({ write }) => {
    fc.assert(
      fc.property(decisions, (records) => {
        const { text, dropped } = write(listingOf(buildRegister(records, []), OURS, TODAY));
        const written = text + dropped.map(({ server }) => server).join('\n');
        for (const { id, data } of records)
          if (data.listing === 'obfuscated')
            for (const name of data.servers ?? [id]) {
              const dotted = name.replaceAll('.', '\\.');
              expect(written).not.toMatch(new RegExp(`(?<![\\w.-])${dotted}(?![\\w-])`, 'u'));
            }
        expect(written).not.toMatch(/withheld/u);
      }),
    );
  },
);

test.each(writtenFormats)('$name has the same bytes for the same register and day', ({ write }) => {
  fc.assert(
    fc.property(decisions, (records) => {
      const [one, other] = [records, records.toReversed()].map((all) =>
        write(listingOf(buildRegister(all, []), OURS, TODAY)),
      );
      expect(one).toEqual(other);
    }),
  );
});

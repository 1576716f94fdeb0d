import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candorJson, readRegisterDocument } from '../../src/exchange/formats/candor-json.ts';
import { registerJsonSchema } from '../../src/schema/register-document.ts';
import { clearListings, publicListings } from './arbitrary-register.ts';
import { commentOf } from './listed.ts';

test.each([
  ['public', publicListings],
  ['clear', clearListings],
])('a %s register survives writing and reading whole, but for withheld reasons', (_, listings) => {
  fc.assert(
    fc.property(listings, (listing) => {
      const { text, dropped } = candorJson.write(listing);
      expect(dropped).toEqual([]);
      const reading = readRegisterDocument(text);
      expect(reading).not.toHaveProperty('problem');
      if ('problem' in reading) return;
      expect(
        reading.document.decisions.map(({ history }) =>
          history.map((event) => ({ ...event, reason: event.reason ?? 'withheld' })),
        ),
      ).toEqual(listing.register.decisions.map(({ history }) => history));
      expect(text).not.toContain('"withheld"');
    }),
  );
});

test('what applies to each server survives writing and reading', () => {
  fc.assert(
    fc.property(clearListings, (listing) => {
      const { rows, problems } = candorJson.read(candorJson.write(listing).text);
      expect(problems).toEqual([]);
      expect(new Map(rows.map((row) => [row.server, row]))).toEqual(
        new Map(
          listing.rows.map((row) => [
            row.server.name,
            {
              line: expect.any(Number) as number,
              server: row.server.name,
              access: row.state.access,
              reject: row.state.reject,
              comment: commentOf(row),
              since: row.state.since,
              until: row.state.until,
              obfuscated: row.decision.obfuscated,
              retracted: row.state.access === 'open' && row.state.since !== undefined,
              digest: undefined,
              masked: undefined,
            },
          ]),
        ),
      );
    }),
  );
});

test('another document is refused with its first fault', () => {
  expect(
    candorJson.read('{"$schema":"https://a.example/lists/candor-1.schema.json"}').problems,
  ).toMatchObject([{ code: 'unknown-shape', line: 0 }]);
});

test('the schema says what every field means and allows no others', () => {
  expect(registerJsonSchema('https://a.example/lists/candor-1.schema.json')).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://a.example/lists/candor-1.schema.json',
    additionalProperties: false,
    properties: { decisions: { description: expect.any(String) as string } },
  });
});

import { expect } from 'vitest';
import type { ListText, WrittenFormat } from '../../src/exchange/format.ts';
import type { Listing } from '../../src/exchange/listing.ts';
import { withParents } from '../../src/register/with-parents.ts';
import { commentOf, listed } from './listed.ts';

/**
 * Holds what Akkoma's formats read of a list against the register that it was written from: every
 * server that is not said to be dropped is there, no server is there otherwise than it is decided, and
 * masked ones have no reason.
 *
 * @param listing the register on a day
 * @param written the list
 * @param format the format that it is in
 */
export function expectAllListed(
  listing: Listing,
  { text, dropped }: ListText,
  { read }: WrittenFormat,
): void {
  const { rows, problems } = read(text);
  expect(problems).toEqual([]);
  const found = new Map(rows.map((row) => [row.server, row]));
  expect(found.size).toBe(rows.length);
  for (const { server } of listed(listing, dropped)) expect(found.has(server.name)).toBe(true);
  // Akkoma masks the names below a masked one, too.
  const masked = listing.rows
    .filter(({ server, decision }) => decision.obfuscated && found.has(server.name))
    .map(({ server }) => server.name);
  for (const row of listing.rows) {
    const { server, state, decision } = row;
    if (!found.has(server.name)) continue;
    expect(found.get(server.name)).toEqual({
      line: expect.any(Number) as number,
      server: server.name,
      access: state.access,
      reject: state.access === 'suspended' ? [] : state.reject,
      comment: decision.obfuscated ? undefined : commentOf(row),
      obfuscated: withParents(server.name).some((name) => masked.includes(name)) ? true : undefined,
    });
    found.delete(server.name);
  }
  expect([...found.keys()]).toEqual([]);
}

import { digestName } from '../../register/mask-name.ts';
import type { ListReading } from '../format.ts';
import type { ListRow } from '../list-row.ts';
import { isMasked } from '../../schema/nearest-server-name.ts';
import type { MaskedEntry } from './masked-entries.ts';

/** A row about a server whose name is known. */
export type NamedRow = ListRow & { readonly server: string };

/**
 * Tells the rows whose servers are known, by name or digest, from the entries whose are not.
 *
 * @param list the rows, and the problems of those that could not be used
 * @param names the servers that a digest may be of
 */
export function unmaskRows(
  { rows, problems }: ListReading,
  names: readonly string[],
): { readonly named: readonly NamedRow[]; readonly masked: readonly MaskedEntry[] } {
  const byDigest = new Map(
    rows.some(({ server, digest }) => server === undefined && digest !== undefined)
      ? names.map((name) => [digestName(name), name])
      : [],
  );
  const named: NamedRow[] = [];
  const masked: MaskedEntry[] = [];
  for (const row of rows) {
    const server = row.server ?? byDigest.get(row.digest ?? '');
    if (server !== undefined) named.push({ ...row, server });
    else if (row.masked !== undefined && row.access !== 'open')
      masked.push({
        name: row.masked,
        access: row.access,
        reject: row.reject,
        hasDigest: row.digest !== undefined,
      });
  }
  for (const { code, got = '', about = [] } of problems)
    for (const name of code === 'masked-name' ? [got] : about.filter(isMasked))
      masked.push({
        name: name.trim().toLowerCase(),
        access: undefined,
        reject: undefined,
        hasDigest: false,
      });
  return { named, masked };
}

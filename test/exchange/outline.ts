import type { ListReading } from '../../src/exchange/format.ts';

/**
 * A reading in short: each row as “server access rejects”, `?` where it does not say what is
 * rejected, and “unsaid” where it does not say the access; then each problem as “line code”.
 *
 * @param reading what was read of a list
 */
export function outline({ rows, unsaid = [], problems }: ListReading): string[] {
  return [
    ...rows.map(({ server = 'masked', access, reject }) =>
      [server, access, ...(reject ?? ['?'])].join(' '),
    ),
    ...unsaid.map(({ server = 'masked', reject }) =>
      [server, 'unsaid', ...(reject ?? ['?'])].join(' '),
    ),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ];
}

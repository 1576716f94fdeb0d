import type { ListReading } from '../../src/exchange/format.ts';

/**
 * A reading in short: each row as “server access rejects”, `?` where it does not say what is
 * rejected, then each problem as “line code”.
 *
 * @param reading what was read of a list
 */
export function outline({ rows, problems }: ListReading): string[] {
  return [
    ...rows.map(({ server = 'masked', access, reject }) =>
      [server, access, ...(reject ?? ['?'])].join(' '),
    ),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ];
}

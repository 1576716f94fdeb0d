import { criteriaInForce, type Row } from '../register/rows.ts';
import { DIGEST_LENGTH, type ServerIndex } from './server-entry.ts';

/**
 * What a browser needs to find a server's decision by its name.
 *
 * @param rows the register as a table, on the day of the build
 */
export function serverIndex(rows: readonly Row[]): ServerIndex {
  return rows.map((row) => {
    const { name, shown, digest } = row.server;
    const { slug, software } = row.decision;
    const { access, since, reject } = row.state;
    const criteria = criteriaInForce(row);
    return {
      name,
      ...(shown !== name && { shown }),
      ...(slug !== name && { slug }),
      ...(digest !== undefined && { digest: digest.slice(0, DIGEST_LENGTH) }),
      access,
      ...(since !== undefined && { since }),
      ...(reject.length > 0 && { reject }),
      ...(criteria.length > 0 && { criteria }),
      ...(software !== undefined && { software }),
    };
  });
}

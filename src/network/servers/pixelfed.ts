import { networkProblem, type NetworkProblem } from '../network-problem.ts';
import type { AskedServer } from './server-reader.ts';

/**
 * A Pixelfed server tells nobody what it blocks; its team can save it as a file.
 * Source: pixelfed/pixelfed, app/Http/Controllers/Admin/AdminInstanceController.php.
 *
 * @param server the server
 */
export function readPixelfed({ origin }: AskedServer): Promise<NetworkProblem> {
  return Promise.resolve(
    networkProblem('nothing-public', origin, {
      got: 'Pixelfed',
      other: 'If it is yours, download the backup under Admin, Instances, and give that file.',
    }),
  );
}

import { networkProblem } from '../network-problem.ts';
import type { ServerReader } from './server-reader.ts';

/**
 * A Pixelfed server tells nobody what it blocks; its team can save it as a file.
 * Source: pixelfed/pixelfed, app/Http/Controllers/Admin/AdminInstanceController.php.
 */
export const pixelfedReader: ServerReader = {
  read: ({ origin }) => Promise.resolve(networkProblem('nothing-public', origin)),
  takesToken: false,
};

import type { Format } from '../../exchange/format.ts';
import type { ServerReader } from './server-reader.ts';

/**
 * Reads what a server says of its blocks in its nodeinfo, which is there already.
 *
 * @param format the format of that nodeinfo
 */
export function readNodeinfo(format: Format): ServerReader {
  return {
    read: ({ url, text }) => Promise.resolve({ url, text, format }),
    takesToken: false,
  };
}

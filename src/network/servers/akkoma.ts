import { akkomaNodeinfo } from '../../exchange/formats/akkoma-nodeinfo.ts';
import type { AskedServer, ServerAnswer } from './server-reader.ts';

/**
 * What an Akkoma or Pleroma server says of its policies: it stands in its nodeinfo.
 * Source: akkoma, docs/development/nodeinfo_extensions.
 *
 * @param server the server
 */
export function readAkkoma({ url, text }: AskedServer): Promise<ServerAnswer> {
  return Promise.resolve({
    url,
    text,
    format: akkomaNodeinfo,
  });
}

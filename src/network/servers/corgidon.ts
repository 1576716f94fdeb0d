import { corgidonNodeinfo } from '../../exchange/formats/corgidon-nodeinfo.ts';
import type { AskedServer, ServerAnswer } from './server-reader.ts';

/**
 * What a Corgidon server says of its domain blocks: it stands in its nodeinfo.
 * Source: msdos621/corgidon, app/serializers/nodeinfo/serializer.rb.
 *
 * @param server the server
 */
export function readCorgidon({ url, text }: AskedServer): Promise<ServerAnswer> {
  return Promise.resolve({
    url,
    text,
    format: corgidonNodeinfo,
  });
}

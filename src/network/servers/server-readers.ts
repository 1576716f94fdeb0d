import { readMastodon } from './mastodon.ts';
import type { ServerReader } from './server-reader.ts';

/** How each software is asked, by its name in nodeinfo. */
const readers: Readonly<Record<string, ServerReader>> = {
  mastodon: readMastodon,
  hometown: readMastodon,
  fedibird: readMastodon,
  kmyblue: readMastodon,
  friendica: readMastodon,
};

/**
 * How a software is asked.
 *
 * @param name its name in nodeinfo, in lower case
 * @returns undefined where it is not known
 */
export function serverReader(name: string): ServerReader | undefined {
  return Object.hasOwn(readers, name) ? readers[name] : undefined;
}

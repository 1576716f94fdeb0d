import { slugOf, type ServerEntry } from './server-entry.ts';

/**
 * The way to the page of the decision about a server.
 *
 * @param entry the server
 * @param base the site's base, with a slash at its end
 */
export function decisionAddress(entry: ServerEntry, base: string): string {
  return `${base}decisions/${slugOf(entry)}/`;
}

import { isGroup, type JsonGroup } from '../exchange/reading/read-json.ts';
import { fetchJson } from './fetch-json.ts';
import type { Network } from './network.ts';
import { networkProblem, type NetworkProblem } from './network-problem.ts';
import { sameScheme } from './same-scheme.ts';
import type { Software } from './server-list.ts';

/** What runs a server, and where. */
export interface FoundSoftware {
  readonly software: Software;
  /** Where it answers: often another host than the one in its accounts’ names. */
  readonly origin: URL;
  /** The address of its nodeinfo. */
  readonly url: URL;
  /** Its nodeinfo as text, and read. */
  readonly text: string;
  readonly nodeinfo: JsonGroup;
}

const SCHEMA = /^https?:\/\/nodeinfo\.diaspora\.software\/ns\/schema\/(\d+\.\d+)$/u;

/**
 * Finds out which software runs a server, from its nodeinfo.
 * Source: nodeinfo.diaspora.software/protocol, and FEP-f1d5.
 *
 * @param network the machine’s network
 * @param server the server’s address; no token is sent to it
 */
export async function findSoftware(
  network: Network,
  server: URL,
): Promise<FoundSoftware | NetworkProblem> {
  const index = await fetchJson(network, { url: new URL('/.well-known/nodeinfo', server) });
  if ('code' in index)
    return ['not-found-404', 'not-json'].includes(index.code)
      ? networkProblem('no-software', server)
      : index;
  const href = newest(index.value);
  const url = href === undefined ? null : URL.parse(href, index.url);
  if (url === null) return networkProblem('no-software', server);
  const document = await fetchJson(network, { url: sameScheme(url, index.url) });
  if ('code' in document) return document;
  const { value, text } = document;
  const found = isGroup(value) && isGroup(value['software']) ? value['software'] : {};
  const { name, version } = found;
  if (!isGroup(value) || typeof name !== 'string' || name.trim() === '')
    return networkProblem('no-software', document.url);
  return {
    software: {
      name: name.trim().toLowerCase(),
      version: typeof version === 'string' ? version.trim() : '',
    },
    origin: new URL(document.url.origin),
    url: document.url,
    text,
    nodeinfo: value,
  };
}

/** The link to the newest version of nodeinfo that is known. */
function newest(index: unknown): string | undefined {
  const links: unknown = isGroup(index) ? index['links'] : undefined;
  if (!Array.isArray(links)) return undefined;
  const known = links.flatMap((link: unknown) => {
    if (!isGroup(link)) return [];
    const { rel, href } = link;
    const version = typeof rel === 'string' ? SCHEMA.exec(rel)?.[1] : undefined;
    return version !== undefined && typeof href === 'string' ? [{ version, href }] : [];
  });
  return known.toSorted((a, b) => Number(b.version) - Number(a.version))[0]?.href;
}

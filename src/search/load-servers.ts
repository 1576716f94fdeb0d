import { digestsOf } from './digests-of.ts';
import type { DigestOf } from './find-servers.ts';
import type { ServerEntry, ServerIndex } from './server-entry.ts';

/** The register as a browser knows it. */
export interface Servers {
  readonly index: ServerIndex;
  /** By which digests a question may find a masked name. */
  readonly digestsFor: (query: string) => Promise<DigestOf | undefined>;
}

let loaded: Promise<Servers> | undefined;

/**
 * Loads the register into the browser: at the first call, and again after one that failed.
 *
 * @param base the site's base, with a slash at its end
 * @throws where it cannot be had
 */
export function loadServers(base: string): Promise<Servers> {
  return (loaded ??= load(`${base}search/servers.json`).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

/**
 * Finds what someone may have meant who typed a name about which there is no decision. What that needs
 * is loaded at the first call; where it cannot be had, nothing is suggested.
 *
 * @param index every server in the register
 * @param typed the name
 */
export async function loadNear(index: ServerIndex, typed: string): Promise<readonly ServerEntry[]> {
  const loading = import('./near-servers.ts');
  return loading.then(({ nearServers }) => nearServers(index, typed)).catch(() => []);
}

async function load(address: string): Promise<Servers> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const index = (await response.json()) as ServerIndex;
  const masked = index.some(({ digest }) => digest !== undefined);
  return {
    index,
    digestsFor: async (query) => (masked ? digestsOf(query) : undefined),
  };
}

import type { JsonGroup } from '../reading/read-json.ts';

/** Where the parts of the data set lie in the site. */
export const FIRES_FILES = {
  dataset: 'lists/fires.json',
  snapshot: 'lists/fires-snapshot.json',
  changes: 'lists/fires-changes.json',
} as const;

/** What every document of FIRES says its words mean. */
export const FIRES_CONTEXT = [
  'https://www.w3.org/ns/activitystreams',
  'https://fires.fedimod.org/context/fires.jsonld',
] as const;

/**
 * The addresses of the data set, which are its names, too.
 *
 * @param site the whole address of the site, with a slash at its end
 */
export function firesAddresses(site: string): Record<keyof typeof FIRES_FILES, string> {
  const address = (file: string): string => new URL(file, site).href;
  return {
    dataset: address(FIRES_FILES.dataset),
    snapshot: address(FIRES_FILES.snapshot),
    changes: address(FIRES_FILES.changes),
  };
}

/**
 * Tells whether a document of JSON uses the words of FIRES.
 *
 * @param json the document
 */
export function isFires(json: unknown): json is JsonGroup {
  return (
    typeof json === 'object' &&
    json !== null &&
    '@context' in json &&
    JSON.stringify(json['@context']).includes('fires.fedimod.org/')
  );
}

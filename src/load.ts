import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { buildSite, type Site } from './site/build-site.ts';

let loaded: Promise<Site> | undefined;

/** The site as the content folder has it. A build reads it once, the dev server for each page. */
export function loadSite(): Promise<Site> {
  return import.meta.env.DEV ? load() : (loaded ??= load());
}

async function load(): Promise<Site> {
  const [[site], decisions, criteria, guides, posts, pages] = await Promise.all([
    getCollection('site'),
    entries('decisions'),
    entries('criteria'),
    entries('guides'),
    entries('posts'),
    entries('pages'),
  ]);
  if (site === undefined) throw new Error('There is no site.yaml in the content folder.');
  return buildSite(
    { site: site.data, decisions, criteria, guides, posts, pages },
    import.meta.env.TODAY,
    import.meta.env.BASE_URL,
    import.meta.env.DEV,
  );
}

/** A collection's entries. Astro would warn of one that is empty, as a new team's may well be. */
function entries<C extends CollectionKey>(name: C): Promise<CollectionEntry<C>[]> {
  return globalThis.candorEmpty?.has(name) === true ? Promise.resolve([]) : getCollection(name);
}

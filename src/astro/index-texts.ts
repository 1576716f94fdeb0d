import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { freeMemory } from './free-memory.ts';

/** Where the pages are whose texts can be found. Lists and tables only repeat them. */
const PAGES = ['posts', 'decisions', 'guides', 'criteria'].map((room) => `${room}/*/index.html`);

/** What stands on every page of its kind, or is there to find one's way: noise to a search. */
const NOISE = [
  'h1',
  'nav',
  '.meta',
  '.after',
  '[aria-labelledby="_decisions"]',
  // Of a decision the name and the reasons remain. All of it would take four times the memory.
  '.state',
  '[aria-labelledby="meaning"]',
  '[aria-labelledby="history"] > h2',
  '.decision-side',
  '.event-title',
  '.event .label',
  '.grounds',
  '.sources',
];

/** What Pagefind writes that Candor's own page of the search uses. */
const NEEDED =
  /^(fragment\/.+|index\/.+|pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta)$/u;

/**
 * Makes the texts of a finished site searchable: puts Pagefind's index and script into
 * `search/pagefind/`. The same pages give the same bytes.
 *
 * @param site the folder of the site
 * @param language the language of the site
 * @param pages the names of the plain pages
 * @throws where Pagefind has no program for this machine, or finds a fault
 */
export async function indexTexts(
  site: string,
  language: string,
  pages: readonly string[],
): Promise<void> {
  const output = join(site, 'search', 'pagefind');
  freeMemory();
  try {
    const { index, errors } = await createIndex({
      rootSelector: 'main',
      excludeSelectors: NOISE,
      forceLanguage: new Intl.Locale(language).language,
    });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await fill(index, site, [...PAGES, ...pages.map((page) => `${page}/index.html`)]);
    const { files, errors: faults } = await index.getFiles();
    throwAny(faults);
    const own = files.find(({ path }) => /^wasm\.(?!unknown\.)/u.test(path));
    const wasm = own?.path ?? 'wasm.unknown.pagefind';
    // Pagefind's own program may be closed before what it writes has reached the disk.
    for (const { path, content } of files)
      if (NEEDED.test(path) || path === wasm) await writeInto(join(output, path), content);
  } finally {
    await close();
  }
}

async function writeInto(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function fill(index: PagefindIndex, site: string, globs: readonly string[]): Promise<void> {
  // One after the other: the order is part of the index.
  for (const glob of globs) throwAny((await index.addDirectory({ path: site, glob })).errors);
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkFolder, type FolderCheck } from '../machine/check-folder.ts';
import { contentPath } from '../machine/content-path.ts';
import { errorMessage } from '../problems/error-message.ts';
import { printProblems } from '../problems/print-problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { Content, Sourced, Written } from '../schema/content.ts';
import { takeOver } from '../machine/handed-check.ts';
import { sourceDigest } from './source-digest.ts';
import { whenQuiet } from './when-quiet.ts';

/** The collections, by the name they have in `Content`. */
export type CollectionName = Exclude<keyof Content, 'attachments' | 'unreadable'>;

declare global {
  /** The collections without an entry, for what asks for their entries in modules of its own. */
  var candorEmpty: Set<string> | undefined;
}

const COLLECTIONS = 6;

/** Milliseconds without a change before the folder is read again. */
const QUIET = 100;

/** Milliseconds within which Astro writes down what it was told, and between looks whether it has. */
const WRITTEN_WITHIN = 10_000;
const TURN = 25;

/** Of how many readings Astro was told. */
let readings = 0;

let latest: Promise<FolderCheck> | undefined;
let readers = 0;

/** One reading of the folder fills all collections; the last lets it go, so that it can be freed. */
function firstCheck(): Promise<FolderCheck> {
  latest ??= Promise.resolve(takeOver(contentPath()) ?? checkFolder(contentPath()));
  const check = latest;
  readers = (readers + 1) % COLLECTIONS;
  if (readers === 0) latest = undefined;
  return check;
}

/** How each collection takes over what a later reading has found. */
const takers = new Map<CollectionName, (check: FolderCheck) => Promise<void>>();

/**
 * Fills a collection from the checked content folder. In dev, changes are taken over once the whole
 * folder has no problems; until then they are printed and shown.
 *
 * @param name the collection
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `candor-${name}`,
    load: async (context) => {
      const root = contentPath();
      const code = sourceDigest(fileURLToPath(context.config.srcDir));
      const take = async ({ content, problems }: FolderCheck): Promise<void> => {
        if (problems.length === 0) {
          const records = recordsOf(content, name);
          const empty = (globalThis.candorEmpty ??= new Set());
          if (records.length === 0) empty.add(name);
          await fill(context, root, records, code);
          if (records.length > 0) empty.delete(name);
        }
        if (problems.length > 0 && name === 'site')
          context.logger.error(`\n${printProblems(problems, 'text', root)}`);
      };
      const filled = firstCheck().then(take);
      takers.set(name, async (check) => {
        await Promise.allSettled([filled]);
        await take(check);
      });
      await filled;
      if (name === 'site') watch(context, root);
    },
  };
}

/** Lets all collections take over what changes in the folder: one reading for many changes. */
function watch({ watcher, logger, config }: LoaderContext, root: string): void {
  // Pages are made from what Astro has written there, half a second after it was told.
  const storeFile = new URL('.astro/data-store.json', config.root);
  const readAgain = async (): Promise<readonly Problem[] | string> => {
    try {
      const check = await checkFolder(root);
      readings += 1;
      const before = await stampOf(storeFile);
      for (const take of takers.values()) await take(check);
      if (check.problems.length === 0) await hasChanged(storeFile, before);
      return check.problems;
    } catch (error) {
      const words = `${root} could not be read: ${errorMessage(error)}`;
      logger.error(words);
      return words;
    }
  };
  const refresh = whenQuiet(async () => {
    const reading = readAgain();
    await Promise.all([reading, globalThis.candorDev?.reads(reading)]);
  }, QUIET);
  watcher?.add(root);
  watcher?.on('all', (_event, file) => {
    // What an import builds before it takes the place of the decisions is no content yet.
    if (file.startsWith(root + sep) && !file.startsWith(`${root}${sep}.`)) {
      globalThis.candorDev?.changed();
      refresh();
    }
  });
}

/** What tells one version of a file from another. */
async function stampOf(file: URL): Promise<string> {
  const { ino, mtimeMs } = await stat(file).catch(() => ({ ino: 0, mtimeMs: 0 }));
  return `${ino} ${mtimeMs}`;
}

/** Waits until a file is another version than one before; not for ever, should Astro's ways change. */
async function hasChanged(file: URL, before: string): Promise<void> {
  for (let turn = 0; turn < WRITTEN_WITHIN / TURN; turn += 1) {
    if ((await stampOf(file)) !== before) return;
    await setTimeout(TURN);
  }
}

type AnyRecord = Sourced<object> | Written<object>;

function recordsOf(content: Content, name: CollectionName): readonly AnyRecord[] {
  if (name === 'site') return content.site ? [content.site] : [];
  return content[name];
}

async function fill(
  context: LoaderContext,
  root: string,
  records: readonly AnyRecord[],
  code: string,
): Promise<void> {
  const { store, config } = context;
  // Astro notes the modules and pictures of an entry only when it is set: each is set anew, and what
  // was rendered from the same text is kept.
  const known = new Map(store.entries());
  store.clear();
  for (const record of records) {
    const file = new URL(record.file, `${pathToFileURL(root).href}/`);
    const filePath = relative(fileURLToPath(config.root), fileURLToPath(file)).replaceAll(
      '\\',
      '/',
    );
    const written = 'writing' in record ? record : undefined;
    const digest = context.generateDigest({
      data: record.data,
      body: written?.body ?? '',
      code,
      site: config.site ?? '',
      base: config.base,
      // Astro writes down, and says so, only what is new: each reading is.
      reading: record.file === 'site.yaml' ? readings : 0,
    });
    const data = {
      ...(await context.parseData({
        id: record.id,
        data: { ...record.data },
        filePath: fileURLToPath(file),
      })),
    };
    const before = known.get(record.id);
    if (written?.format === 'mdx') {
      store.set({ id: record.id, data, filePath, digest, deferredRender: true });
    } else if (written) {
      const rendered =
        before?.digest === digest && before.rendered
          ? before.rendered
          : await context.renderMarkdown(`---\n---\n${written.body}`, { fileURL: file });
      const images: unknown = rendered.metadata?.['imagePaths'];
      store.set({
        id: record.id,
        data,
        filePath,
        digest,
        rendered,
        ...(Array.isArray(images) ? { assetImports: images.map(String) } : {}),
      });
    } else store.set({ id: record.id, data, filePath, digest });
  }
}

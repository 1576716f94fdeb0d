import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkFolder, type FolderCheck } from '../machine/check-folder.ts';
import { contentPath } from '../machine/content-path.ts';
import { errorMessage } from '../problems/error-message.ts';
import { printProblems } from '../problems/print-problems.ts';
import type { Content, Sourced, Written } from '../schema/content.ts';
import { takeOver } from '../machine/handed-check.ts';
import { sourceDigest } from './source-digest.ts';
import { whenQuiet } from './when-quiet.ts';

/** The collections, by the name they have in `Content`. */
export type CollectionName = Exclude<keyof Content, 'attachments' | 'unreadable'>;

const COLLECTIONS = 6;

/** Milliseconds without a change before the folder is read again. */
const QUIET = 100;

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
 * folder has no problems; until then the last good state is shown and the problems are printed.
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
        if (problems.length === 0) await fill(context, root, recordsOf(content, name), code);
        else if (name === 'site')
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
function watch({ watcher, logger }: LoaderContext, root: string): void {
  const refresh = whenQuiet(async () => {
    try {
      const check = await checkFolder(root);
      for (const take of takers.values()) await take(check);
    } catch (error) {
      logger.error(`${root} could not be read: ${errorMessage(error)}`);
    }
  }, QUIET);
  watcher?.add(root);
  watcher?.on('all', (_event, file) => {
    // What an import builds before it takes the place of the decisions is no content yet.
    if (file.startsWith(root + sep) && !file.startsWith(`${root}${sep}.`)) refresh();
  });
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

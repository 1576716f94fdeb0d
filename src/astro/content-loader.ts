import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Sourced, Written } from '../schema/content.ts';
import { checkFolder, type FolderCheck } from '../machine/check-folder.ts';
import { takeOver } from './handed-check.ts';
import { sourceDigest } from './source-digest.ts';
import { contentPath } from '../machine/content-path.ts';
import { printProblems } from '../problems/print-problems.ts';

/** The collections, by the name they have in `Content`. */
export type CollectionName = Exclude<keyof Content, 'attachments' | 'unreadable'>;

const COLLECTIONS = 6;

let latest: Promise<FolderCheck> | undefined;
let readers = 0;

/** One reading of the folder serves all collections; the last lets it go, so that it can be freed. */
function currentCheck(): Promise<FolderCheck> {
  latest ??= Promise.resolve(takeOver(contentPath()) ?? checkFolder(contentPath()));
  const check = latest;
  readers = (readers + 1) % COLLECTIONS;
  if (readers === 0) latest = undefined;
  return check;
}

/**
 * Fills a collection from the checked content folder. In dev, a change is taken over once the whole
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
      const sync = async (): Promise<void> => {
        const { content, problems } = await currentCheck();
        if (problems.length === 0) await fill(context, root, recordsOf(content, name), code);
        else if (name === 'site')
          context.logger.error(`\n${printProblems(problems, 'text', root)}`);
      };
      await sync();
      let last = Promise.resolve();
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, file) => {
        // What an import builds before it takes the place of the decisions is no content yet.
        if (!file.startsWith(root + sep) || file.startsWith(`${root}${sep}.`)) return;
        // One after the other: two changes at once must not mix what they found.
        last = last.then(sync, sync);
      });
    },
  };
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

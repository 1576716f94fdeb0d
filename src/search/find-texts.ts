/** One page with the words in it. */
export interface FoundText {
  /** The whole way to it, with the site's base. */
  readonly url: string;
  readonly title: string;
  /** A piece of its text as HTML, the words in `<mark>`. */
  readonly excerpt: string;
}

/** What Pagefind's own script, which it puts beside its index, offers (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  readonly search: (term: string) => Promise<{
    readonly results: readonly {
      readonly data: () => Promise<{
        readonly url: string;
        readonly excerpt: string;
        readonly meta: Readonly<Record<string, string>>;
      }>;
    }[];
  }>;
}

let loaded: Promise<Pagefind> | undefined;

async function load(script: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  // The index is small: a worker of its own would cost more than it saves.
  await pagefind.options({ baseUrl: base, noWorker: true });
  return pagefind;
}

/**
 * Finds pages by words in them. The first call loads Pagefind and its index.
 *
 * @param script the way to Pagefind's script
 * @param base the site's base, with a slash at its end
 * @param words the words
 * @returns a call for each page, the likeliest first, which fetches what can be shown of it
 */
export async function findTexts(
  script: string,
  base: string,
  words: string,
): Promise<readonly (() => Promise<FoundText>)[]> {
  loaded ??= load(script, base);
  const pagefind = await loaded.catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  const { results } = await pagefind.search(words);
  return results.map(({ data }) => async () => {
    const { url, excerpt, meta } = await data();
    return { url, excerpt, title: meta['title'] ?? url };
  });
}

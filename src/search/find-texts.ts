/** One page with the words in it. */
export interface FoundText {
  /** The whole way to it, with the site's base. */
  readonly url: string;
  readonly title: string;
  /** A piece of its text as HTML, the words in `<mark>`, with an ellipsis where the text goes on. */
  readonly excerpt: string;
}

/** A number of words out of a text, as Pagefind gives them. */
export interface Piece {
  /** As HTML, the words that were searched for in `<mark>`. */
  readonly excerpt: string;
  /** The same without marks. */
  readonly plain_excerpt: string;
  /** The whole text; in languages without spaces, between words U+200B. */
  readonly raw_content: string;
}

/** What Pagefind's own script, which it puts beside its index, offers (https://pagefind.app/docs/api/). */
interface Pagefind {
  readonly options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  readonly search: (term: string) => Promise<{
    readonly results: readonly {
      readonly data: () => Promise<
        Piece & {
          readonly url: string;
          readonly meta: Readonly<Record<string, string>>;
        }
      >;
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
    const { url, meta, ...piece } = await data();
    return { url, title: meta['title'] ?? url, excerpt: excerptOf(piece) };
  });
}

/**
 * A piece of a text, with an ellipsis where the text goes on: it may begin and end anywhere, and must
 * not be taken for a sentence.
 *
 * @param piece the piece and its text
 * @returns HTML
 */
export function excerptOf({ excerpt, plain_excerpt: plain, raw_content: content }: Piece): string {
  const whole = content
    .replace(/\u200b/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const before = whole.startsWith(plain) ? '' : '… ';
  const after = whole.endsWith(plain) ? '' : ' …';
  return `${before}${excerpt}${after}`;
}

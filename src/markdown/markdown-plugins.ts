import type { RehypePlugin, RemarkPlugin, RemarkRehype } from '@astrojs/markdown-remark';
import { textSyntax } from '../register/text-syntax.ts';
import { directionOf } from '../schema/language.ts';
import { wordsFor } from '../words/words.ts';
import { rehypeHtml } from './rehype-html.ts';
import { rehypePictures } from './rehype-pictures.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkAlerts } from './remark-alerts.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkInlineComponents } from './remark-inline-components.ts';
import { remarkKnown } from './remark-known.ts';
import { remarkLinks } from './remark-links.ts';

/** What the pipeline needs to know of the site. */
export interface MarkdownSettings {
  /** The content folder. */
  readonly root: string;
  /** The base path of the site, with a slash at both ends. */
  readonly base: string;
  readonly language: string;
}

/**
 * The Markdown pipeline, the same for `.md` and `.mdx`. It begins by leaving of a text what is known:
 * whatever comes after it never sees anything else.
 *
 * @param settings what it needs to know of the site
 */
export function markdownPlugins({ root, base, language }: MarkdownSettings): {
  remarkPlugins: (RemarkPlugin | [RemarkPlugin, unknown])[];
  rehypePlugins: (RehypePlugin | [RehypePlugin, unknown])[];
  remarkRehype: RemarkRehype;
} {
  const words = wordsFor(language);
  return {
    remarkPlugins: [
      ...textSyntax,
      remarkKnown,
      [remarkAlerts, { titles: words.callout }],
      remarkHeadings,
      remarkInlineComponents,
      [remarkLinks, { root, base }],
    ],
    rehypePlugins: [rehypeHtml, [rehypeTables, { label: words.table }], rehypePictures],
    remarkRehype: {
      footnoteLabel: words.footnotes,
      // A text may be in another language.
      footnoteLabelProperties: { lang: language, dir: directionOf(language) },
      footnoteBackContent: '↩\ufe0e',
      footnoteBackLabel: (index: number, again: number) =>
        words.backToText(index + 1, again > 1 ? again : undefined),
    },
  };
}

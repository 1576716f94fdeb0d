import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { bareHandles } from './bare-handles.ts';
import { textInHtml } from './text-in-html.ts';

/**
 * What a text may be made of besides plain Markdown, as plugins for remark: the same for the check and
 * the build, in `.md` and `.mdx`. Source: GitHub Flavored Markdown.
 */
export const textSyntax = [
  remarkGfm,
  // Where words have no spaces between them, CommonMark takes the marks beside 。 or 」 for plain signs.
  remarkCjkFriendly,
  remarkCjkFriendlyStrikethrough,
  bareHandles,
  textInHtml,
];

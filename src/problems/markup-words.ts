import type { ProblemFacts } from './problem.ts';

/** What to write in place of markup that other programs have. */
const cures: Readonly<Record<NonNullable<ProblemFacts['markup']>, string>> = {
  attributes: 'Remove it: looks and names of headings cannot be set.',
  bbcode: 'Write it in Markdown: **important**, [the text](address), > in front of a quotation.',
  callout:
    'Callouts are note, tip, important, warning, caution and correction, alone on the first line: > [!NOTE].',
  comment: 'Remove it: readers would see it.',
  container:
    'Write > [!NOTE] on a line of its own, and > in front of each line below it; or <Callout kind="note"> in an .mdx file.',
  contents: 'Remove it, or write a list of links to the headings: - [What we did](#what-we-did).',
  highlight: 'Write **important**, or <mark>…</mark>.',
  'inline-note': 'Write a mark, [^1], and the note on a line of its own: [^1]: The note.',
  shortcode:
    'Remove it. A picture is written ![what to look for](picture.png), a link [the text](address).',
  spoiler: 'Write <details><summary>What it is about</summary> … </details>.',
  template: 'Remove it, or write out what it stands for.',
  'wiki-link': 'Write [the text](/address/), or for a picture ![what to look for](picture.png).',
};

/** How the characters themselves are written. */
export const LITERALLY =
  'For the characters themselves, write a backslash in front of the first, or put them in backticks.';

/**
 * What a writer is told to do about markup of another program.
 *
 * @param markup what it is
 */
export function markupCure(markup: ProblemFacts['markup'] = 'template'): string {
  return `${cures[markup]} ${LITERALLY}`;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What must not stand alone in front of an ellipsis: spaces, and marks that lead to what was cut. */
const DANGLING = /[\s,;:(\[{“„‘«–—-]/u;

/**
 * A text on one line that is not longer than it may be. A longer one is cut at a word and ends in an
 * ellipsis, so that nobody takes its beginning for all of it. Where no space is near, as in Chinese,
 * Thai or a long address, it is cut between words (UAX #29) or else between characters that are
 * seen as one.
 *
 * @param text the text
 * @param limit how many characters at most, with the ellipsis: UTF-16 code units
 */
export function inShort(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const room = limit - ' …'.length;
  const space = line.lastIndexOf(' ', room);
  if (space >= room / 2) return `${withoutDangling(line.slice(0, space))} …`;
  // Both look at more than the room, or what it cuts off would begin a word of its own.
  const head = line.slice(0, 2 * limit);
  const boundary = [words, graphemes]
    .map((segmenter) => segmenter.segment(head).containing(room)?.index ?? 0)
    .find((index) => index >= room / 2);
  const cut = head.slice(0, boundary ?? room).replace(/\p{Surrogate}$/u, '');
  return `${withoutDangling(cut)}…`;
}

function withoutDangling(text: string): string {
  let end = text.length;
  while (end > 0 && DANGLING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
